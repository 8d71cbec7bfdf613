using static UnifiedInbox.Content.Tests.Support.Html;

namespace UnifiedInbox.Content.Tests.References;

internal sealed class RemoteReferenceTests
{
    [TestCase("<img src=https://example.com/a>", "https://example.com/a")]
    [TestCase("<img src=' https://example.com/a '>", "https://example.com/a")]
    [TestCase("<img src=//example.com/a>", "//example.com/a")]
    [TestCase("<img src=/logout>", "/logout")]
    [TestCase(@"<img src=\\example.com\share>", @"\\example.com\share")]
    [TestCase("<image src=https://example.com/a>", "https://example.com/a")]
    [TestCase("<img srcset='https://example.com/a 1x,https://example.com/b,c 2x, https://example.com/d'>", "https://example.com/a https://example.com/b,c https://example.com/d")]
    [TestCase("<img srcset='https://example.com/a, https://example.com/b 2x'>", "https://example.com/a https://example.com/b")]
    [TestCase("<picture><source srcset=https://example.com/a></picture>", "https://example.com/a")]
    [TestCase("<body background=https://example.com/a>", "https://example.com/a")]
    [TestCase("<table><td background=https://example.com/a>", "https://example.com/a")]
    [TestCase("<video poster=https://example.com/p src=https://example.com/v><track src=https://example.com/t>", "https://example.com/p https://example.com/v https://example.com/t")]
    [TestCase("<link rel=stylesheet href=https://example.com/a>", "https://example.com/a")]
    [TestCase("<link rel=preload as=image imagesrcset='https://example.com/a 1x'>", "https://example.com/a")]
    [TestCase("<object data=https://example.com/o><embed src=https://example.com/e>", "https://example.com/o https://example.com/e")]
    [TestCase("<iframe src=https://example.com/a></iframe>", "https://example.com/a")]
    [TestCase("<iframe srcdoc='&lt;img src=https://example.com/a&gt;'></iframe>", "https://example.com/a")]
    [TestCase("<script src=https://example.com/a></script>", "https://example.com/a")]
    [TestCase("<input type=image src=https://example.com/a>", "https://example.com/a")]
    [TestCase("<x-y style='background:url(https://example.com/a)'>", "https://example.com/a")]
    [TestCase("<p style='background: URL( \"https://example.com/a)b\" ), url(https://example.com/c)'>", "https://example.com/a)b https://example.com/c")]
    [TestCase(@"<p style='background:u\72 l(https\3a //example.com/a)'>", "https://example.com/a")]
    [TestCase("<p style=\"background:image-set('https://example.com/a' 1x, 'https://example.com/b' 2x)\">", "https://example.com/a https://example.com/b")]
    [TestCase("<style>@import 'https://example.com/a'; @import/**/url(https://example.com/b); @font-face{src:url(https://example.com/c)}</style>", "https://example.com/b https://example.com/c https://example.com/a")]
    [TestCase("<meta http-equiv=Refresh content='3; URL=https://example.com/a'>", "https://example.com/a")]
    [TestCase("<svg><image href=https://example.com/a /><use xlink:href=https://example.com/b /><rect fill='url(https://example.com/c)'/><style>@import 'https://example.com/d'</style></svg>",
        "https://example.com/a https://example.com/b https://example.com/c https://example.com/d")]
    [TestCase("<svg><animate attributeName=href to=https://example.com/a /></svg>", "https://example.com/a")]
    [TestCase("<base href=https://example.com/dir/><img src=a><img src=https://example.org/b>", "https://example.com/dir/a https://example.org/b")]
    [TestCase("<div style='display:none'><img src=https://example.com/a></div>", "https://example.com/a")]
    [TestCase("<img src=https://example.com/a><img src=https://example.com/a>", "https://example.com/a")]
    [TestCase("<a href=https://example.com/a>x</a><form action=https://example.com/b><blockquote cite=https://example.com/c>", "")]
    [TestCase("<img src=cid:1@example.com><img src=data:image/png,x><img src=''><img src=about:blank><p style='color:red'>", "")]
    [TestCase("<svg xmlns=http://www.w3.org/2000/svg xmlns:xlink=http://www.w3.org/1999/xlink><a href=https://example.com/a>x</a><path fill='url(#g)'/></svg>", "")]
    public void All_that_would_be_fetched_is_listed(string html, string urls) =>
        Assert.That(string.Join(' ', Read(html).RemoteReferences.Select(static reference => reference.Url)), Is.EqualTo(urls));

    [TestCase("<img src=https://example.com/a width=1 height=1>")]
    [TestCase("<img src=https://example.com/a width='1px' height=' 1 '>")]
    [TestCase("<img src=https://example.com/a width=0>")]
    [TestCase("<img src=https://example.com/a style='width:1px;height:1px'>")]
    [TestCase("<img src=https://example.com/a style='max-height:0'>")]
    [TestCase("<img src=https://example.com/a style='display:none'>")]
    [TestCase("<img src=https://example.com/a hidden>")]
    [TestCase("<div style='display:none'><img src=https://example.com/a></div>")]
    [TestCase("<img src=https://example.com/api/track/open/tsk_1>")]
    [TestCase("<img src='https://u1.ct.example.net/wf/open?upn=1'>")]
    [TestCase("<img src=https://example.com/1/pixel.gif?x=/>")]
    [TestCase("<img src=https://example.com/a width=600><img src=https://example.com/a width=1 height=1>")]
    public void A_tracking_pixel_is_flagged(string html) => Assert.That(Read(html).RemoteReferences.Single().IsLikelyTrackingPixel, Is.True);

    [TestCase("<img src=https://example.com/logo.png>")]
    [TestCase("<img src=https://example.com/logo.png width=600 height=1>")]
    [TestCase("<img src=https://example.com/logo.png width='1%' height='1%'>")]
    [TestCase("<img src=https://example.com/logo.png style='width:100%;height:auto'>")]
    [TestCase("<img src=https://example.com/open-day/logo.png>")]
    [TestCase("<img src=https://example.com/track/record.png>")]
    [TestCase("<link rel=stylesheet href=https://example.com/track/open>")]
    public void Another_image_is_not(string html) => Assert.That(Read(html).RemoteReferences.Single().IsLikelyTrackingPixel, Is.False);

    [Test]
    public void A_text_refers_to_nothing() => Assert.That(MessageContent.Of(MessageBody.FromText("<img src=https://example.com/a>")).RemoteReferences, Is.Empty);

    [Test]
    public void No_text_form_holds_what_a_person_wrote()
    {
        var content = MessageContent.Of(new MessageBody("canary", "<p>canary<img src=https://canary.example/a>"));

        Assert.That($"{content} {content.Parts[0]} {content.RemoteReferences[0]}", Does.Not.Contain("canary"));
    }
}
