using Mapster;
using UnifiedInbox.Mapping;

namespace UnifiedInbox.Core.Tests.Mapping;

internal sealed class SourcePartsTests
{
    [Test]
    public void What_the_source_holds_and_what_that_holds_is_read_once_for_all_members()
    {
        var author = new Author { Person = new Person("Ada", "ada@example.org") };
        var source = new Source { Author = author };

        var contact = Map()(source);

        Assert.That(contact, Is.EqualTo(new Contact { Id = "Ada", FullName = "Ada", Email = "ada@example.org" }));
        Assert.That((source.Reads, author.Reads), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Where_the_source_holds_nothing_the_members_are_null() => Assert.That(Map()(new Source()), Is.EqualTo(new Contact()));

    [Test]
    public void Where_what_the_source_holds_holds_nothing_the_members_are_null() => Assert.That(Map()(new Source { Author = new Author() }), Is.EqualTo(new Contact()));

    private static Func<Source, Contact> Map() => StrictMapping.Create(new People()).GetMapFunction<Source, Contact>();

    private sealed class People : IRegister
    {
        public void Register(TypeAdapterConfig config) => config.ForModel<Source, Contact>(static map => map
            .Map(to => to.Id, from => from.Author!.Person!.Name)
            .Map(to => to.FullName, from => from.Author!.Person!.Name)
            .Map(to => to.Email, from => from.Author!.Person!.Address));
    }

    private sealed class Source
    {
        public Author? Author
        {
            get
            {
                Reads++;
                return field;
            }

            init;
        }

        public int Reads { get; private set; }
    }

    private sealed class Author
    {
        public Person? Person
        {
            get
            {
                Reads++;
                return field;
            }

            init;
        }

        public int Reads { get; private set; }
    }

    private sealed record Person(string Name, string Address);
}
