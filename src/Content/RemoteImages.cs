namespace UnifiedInbox.Content;

/// <summary>What becomes of images at http(s) addresses in safe HTML.</summary>
public enum RemoteImages
{
    /// <summary>Their alternative text stands in their place, so that showing the HTML fetches nothing.</summary>
    Removed,

    /// <summary>They stay, without a referrer, so that whoever shows the HTML fetches them; likely tracking pixels are removed all the same.</summary>
    Kept,
}
