// Real time limits and allocations are measured here: nothing runs beside anything.
[assembly: NonParallelizable]
