// Real time limits and allocations are measured here: nothing runs beside anything.
[assembly: NonParallelizable]

// Every account's key here, and a word of hostile vendors.
[assembly: ScanSinks(UnifiedInbox.Hostile.Tests.Support.Canary.Key, UnifiedInbox.Hostile.Tests.Support.Canary.VendorWord)]
