global using UnifiedInbox.Hostile.Tests.Support;
global using UnifiedInbox.Tests.Support;
