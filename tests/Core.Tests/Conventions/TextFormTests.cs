using System.Reflection;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Conventions;

/// <summary>Builds every public type with a telling text in every text it takes, and looks for that text in its text form, which may end up in a log.</summary>
internal sealed class TextFormTests
{
    private const string Canary = "jane@canary.example";

    private static readonly AccountKey Account = new("probe", "acme");

    /// <summary>Where a text is meant to show: ids, words of vocabularies, and words this library or its provider chose.</summary>
    private static readonly HashSet<string> Shown =
    [
        "ConversationId.value", "MessageId.value", "ScheduledReplyId.value", "AttachmentId.value",
        "Contact.Id", "TeamUser.Id", "Campaign.Id", "Opportunity.Id", "ConversationMember.UserId",
        "Channel.value", "MessageKind.value", "DeliveryState.value", "ScheduledReplyState.value",
        "Completeness.Reason", "FaultContext.Operation", "SkippedItem.Operation", "SkippedItem.Reason", "VendorCall`1.Operation", "AttachmentCall.Operation", "TransportSettings.BaseUrl",

        // What a test asked its twin for; credentials are in headers, and struck out of queries.
        "TwinRequest.Method", "TwinRequest.Path", "TwinRequest.Query",
    ];

    private static IEnumerable<TestCaseData> Members =>
        from type in PublicAssemblies.Types
        where !type.IsAbstract && !type.IsEnum && type != typeof(AccountKey) && !typeof(Delegate).IsAssignableFrom(type)
        let concrete = type.IsGenericTypeDefinition ? Close(type) : type
        where concrete is not null && !typeof(Exception).IsAssignableFrom(concrete)
        from member in TextsOf(concrete)
        where !Shown.Contains($"{type.Name}.{member}")
        select new TestCaseData(concrete, member).SetArgDisplayNames(type.Name, member);

    [TestCaseSource(nameof(Members))]
    [Catalogue(78)]
    public void A_text_form_holds_no_text_it_was_given(Type type, string member)
    {
        var made = Make(type, member);

        Assert.That(Holds(made, type, member), Is.True, "the canary never got in, so its absence would prove nothing");
        Assert.That(made.ToString(), Does.Not.Contain("canary"));
    }

    [Test]
    public void The_exceptions_message_holds_no_text_of_the_vendors() => Assert.That(
        new InboxException((InboxFault)Value(typeof(InboxFault), isCanary: true)!).ToString(), Does.Not.Contain("canary").And.Contain("probe.list"));

    [Test]
    public void What_is_meant_to_show_exists() => Assert.That(
        Shown.Where(entry => PublicAssemblies.Types.All(type => type.Name != entry.Split('.')[0])), Is.Empty);

    private static Type? Close(Type open)
    {
        try
        {
            return open.MakeGenericType([.. open.GetGenericArguments().Select(_ => typeof(Conversation))]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The settable properties and constructor parameters that are texts, raw JSON or secrets.</summary>
    private static IEnumerable<string> TextsOf(Type type) =>
        type.GetProperties().Where(property => property.SetMethod is not null && IsText(property.PropertyType)).Select(property => property.Name)
            .Concat(Constructor(type)?.GetParameters().Where(parameter => IsText(parameter.ParameterType)).Select(parameter => parameter.Name!) ?? [])
            .Distinct();

    private static bool IsText(Type type) =>
        type == typeof(string) || type == typeof(RawPayload) || type == typeof(Secret) || type == typeof(ReadOnlyMemory<byte>) || type == typeof(IReadOnlyList<string>);

    private static ConstructorInfo? Constructor(Type type) => type.GetConstructors().MinBy(constructor => constructor.GetParameters().Length);

    private static object Make(Type type, string? member)
    {
        var constructor = Constructor(type);
        var made = constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, parameter.Name == member))]);
        if (member is not null && type.GetProperty(member) is { SetMethod: not null } property)
        {
            property.SetValue(made, Value(property.PropertyType, isCanary: true));
        }

        return made;
    }

    private static bool Holds(object made, Type type, string member) =>
        type.GetProperty(member, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.GetValue(made) is { } value
        && (value is Secret || value is ReadOnlyMemory<byte> { Length: > 0 } || value is RawPayload { IsEmpty: false }
            || value is IEnumerable<string> || value.ToString()!.Contains(Canary, StringComparison.Ordinal));

    private static object? Value(Type type, bool isCanary) => type switch
    {
        _ when type == typeof(string) => isCanary ? Canary : "plain",
        _ when type == typeof(RawPayload) => isCanary ? new RawPayload(Bytes) : default(RawPayload),
        _ when type == typeof(ReadOnlyMemory<byte>) => isCanary ? Bytes : default,
        _ when type == typeof(Secret) => Secret.FromString(isCanary ? Canary : "plain"),
        _ when type == typeof(IReadOnlyList<string>) => isCanary ? new[] { Canary } : Array.Empty<string>(),
        _ when type == typeof(AccountKey) || type == typeof(AccountKey?) => Account,
        _ when type == typeof(ConversationId) => new ConversationId(Account, "talk"),
        _ when type == typeof(MessageId) => new MessageId(new ConversationId(Account, "talk"), "message"),
        _ when type == typeof(FaultContext) => new FaultContext(Account, "probe.list", 400, Canary, Canary),
        _ when type == typeof(InboxFault) => new RejectedFault((FaultContext)Value(typeof(FaultContext), true)!),
        _ when type == typeof(Completeness) => Completeness.Complete,
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        _ => null,
    };

    private static ReadOnlyMemory<byte> Bytes => System.Text.Encoding.UTF8.GetBytes(Canary);
}
