namespace UnifiedInbox.Providers.Example.Payloads;

internal sealed class ExamplePerson
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }
}
