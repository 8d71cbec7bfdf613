using Mapster;
using UnifiedInbox.Mapping;

namespace UnifiedInbox.Core.Tests.Mapping;

internal sealed class StrictMappingTests
{
    [Test]
    public void A_required_member_without_a_source_is_found_when_the_mapping_is_compiled()
    {
        var config = StrictMapping.Create(new Register<TeamUser, ConversationMember>(static map => map.Map(to => to.IsRead, from => (bool?)true)));

        Assert.That(() => config.Compile(failFast: false), Throws.Exception.With.InnerException.Message.Contains("UserId").Or.Message.Contains("ConversationMember"));
    }

    [Test]
    public void An_optional_member_without_a_source_is_left_out_even_where_the_source_has_one_of_the_same_name()
    {
        var config = StrictMapping.Create(new Register<TeamUser, ConversationMember>(static map => map.Map(to => to.UserId, from => from.Id)));
        var copy = StrictMapping.Create(new Register<Contact, Contact>(static map => map.Map(to => to.Email, from => from.Email)));

        var member = config.GetMapFunction<TeamUser, ConversationMember>()(new TeamUser { Id = "u1" });
        var contact = copy.GetMapFunction<Contact, Contact>()(new Contact { Email = "a@example.com", FullName = "not asked for" });

        Assert.That(member, Is.EqualTo(new ConversationMember { UserId = "u1" }));
        Assert.That(contact, Is.EqualTo(new Contact { Email = "a@example.com" }));
    }

    [Test]
    public void A_list_of_the_models_own_type_is_handed_over_and_not_copied()
    {
        IReadOnlyList<Party> parties = [new Party { Name = "A" }];
        var config = StrictMapping.Create(new Register<Recipients, Message>(static map => map
            .Map(to => to.Id, from => IdOf())
            .Map(to => to.Channel, from => Channel.Email)
            .Map(to => to.Kind, from => MessageKind.Message)
            .Map(to => to.VendorType, from => "x")
            .Map(to => to.To, from => from.Parties)));

        var message = config.GetMapFunction<Recipients, Message>()(new Recipients(parties));

        Assert.That(message.To, Is.SameAs(parties));
        Assert.That(message.Cc, Is.Empty);
    }

    private static MessageId IdOf() => new(new ConversationId(new AccountKey("probe", "acme"), "c"), "m");

    private sealed record Recipients(IReadOnlyList<Party> Parties);

    private sealed class Register<TSource, TModel>(Action<TypeAdapterSetter<TSource, TModel>> members) : IRegister
    {
        void IRegister.Register(TypeAdapterConfig config) => config.ForModel(members);
    }
}
