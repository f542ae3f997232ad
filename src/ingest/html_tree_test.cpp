#include "ingest/html_tree.h"

#include <gtest/gtest.h>
#include <libxml/HTMLparser.h>
#include <rapidcheck/gtest.h>

#include "ingest/html_entities.h"
#include "ingest/html_tags.h"
#include "ingest/testing/tree_promises.h"

namespace rashomon {
namespace {

// "html(head() body(p('words' b('more'))))", without white space between elements.
std::string Outline(const PageTree& page) {
  std::string out;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 0; i < page.nodes().size(); ++i) {
    while (!ends.empty() && ends.back() <= i) {
      out += ')';
      ends.pop_back();
    }
    const PageNode& node = page.nodes()[i];
    std::string text;
    AppendCollapsed(text, node.text);
    if (node.tag.empty() && (text.empty() || text == " ")) continue;
    if (!out.empty() && out.back() != '(') out += ' ';
    if (node.tag.empty()) {
      out += "'" + text + "'";
    } else {
      out += std::string(node.tag) + "(";
      ends.push_back(node.end);
    }
  }
  out.append(ends.size(), ')');
  return out;
}

std::string OutlineOf(std::string page) {
  const Result<PageTree> tree = PageTree::Parse(std::move(page));
  return tree ? Outline(*tree) : tree.error().message;
}

// What stands in the body.
std::string BodyOf(std::string_view body) {
  const std::string outline = OutlineOf("<html><head></head><body>" + std::string(body));
  const std::string_view before = "html(head() body(";
  EXPECT_TRUE(outline.starts_with(before)) << outline;
  return outline.substr(before.size(), outline.size() - before.size() - 2);
}

TEST(HtmlTreeTest, ImpliesWhatPagesLeaveOut) {
  EXPECT_EQ(OutlineOf("<title>Tram</title><p>It left."), "html(head(title('Tram')) body(p('It left.')))");
  EXPECT_EQ(OutlineOf("It left."), "html(body('It left.'))");
  EXPECT_EQ(OutlineOf("<!DOCTYPE html><!-- x --><html><head><meta a=b></head> <body><p>It</body></html> left."),
            "html(head(meta()) body(p('It' 'left.')))");
  EXPECT_EQ(OutlineOf("<head><div>It left.</div></head>"), "html(head() body(div('It left.')))");
  EXPECT_EQ(OutlineOf("<head><noscript><img src=x></noscript><title>Tram</title></head><p>It left."),
            "html(head(noscript(img()) title('Tram')) body(p('It left.')))");
  EXPECT_EQ(OutlineOf(""), "holds no HTML element");
}

TEST(HtmlTreeTest, ClosesWhatPagesLeaveOpen) {
  struct Case {
    std::string_view body;
    std::string_view tree;
  };
  const Case cases[] = {
      {.body = "<p>One<p>Two<div>Three</div>", .tree = "p('One') p('Two') div('Three')"},
      {.body = "<ul><li>One<li>Two<ul><li>Three</ul><li>Four</ul>Five",
       .tree = "ul(li('One') li('Two' ul(li('Three'))) li('Four')) 'Five'"},
      {.body = "<dl><dt>One<dd>Two<dt>Three</dl>", .tree = "dl(dt('One') dd('Two') dt('Three'))"},
      {.body = "<table><tr><td>One<td>Two<tr><th>Three</table>Four",
       .tree = "table(tr(td('One') td('Two')) tr(th('Three'))) 'Four'"},
      {.body = "<table><tr><td><table><tr><td>One</table>Two</table>",
       .tree = "table(tr(td(table(tr(td('One'))) 'Two')))"},
      {.body = "<select><option>One<option>Two</select>", .tree = "select(option('One') option('Two'))"},
      {.body = "<h2>One<h3>Two</h3>", .tree = "h2('One') h3('Two')"},
      {.body = "<h2>One</h3>Two", .tree = "h2('One') 'Two'"},
      {.body = "<a href=1>One<a href=2>Two</a>", .tree = "a('One') a('Two')"},
      {.body = "<div><p>One<span>Two</div>Three", .tree = "div(p('One' span('Two'))) 'Three'"},
  };
  for (const Case& c : cases) EXPECT_EQ(BodyOf(c.body), c.tree) << c.body;
}

TEST(HtmlTreeTest, AnEndTagReachesNoFurtherThanItsKind) {
  EXPECT_EQ(BodyOf("<b><p>One</b>Two</p>"), "b(p('One' 'Two'))");
  EXPECT_EQ(BodyOf("<div><table><tr><td>One</div>Two"), "div(table(tr(td('One' 'Two'))))");
  EXPECT_EQ(BodyOf("<div>One</span></x-y></p>Two</div>Three"), "div('One' 'Two') 'Three'");
  EXPECT_EQ(BodyOf("<ul><li>One<div>Two</li>Three"), "ul(li('One' div('Two')) 'Three')");
  EXPECT_EQ(BodyOf("<x-y>One<p>Two</p></X-Y>Three"), "x-y('One' p('Two')) 'Three'");
}

TEST(HtmlTreeTest, ElementsWithoutContentHoldNone) {
  EXPECT_EQ(BodyOf("<p>One<br>Two<img src=x>Three</br>Four"), "p('One' br() 'Two' img() 'Three' br() 'Four')");
  EXPECT_EQ(BodyOf("<a name=x/>One</a><a name='x'/>Two<i class=\"icon\"/>Three"), "a('One') a() 'Two' i() 'Three'");
}

TEST(HtmlTreeTest, ReadsScriptsAndTitlesAsText) {
  EXPECT_EQ(BodyOf("<script>if (a < b) '<p>' + '&amp;'</script><p>One"),
            "script('if (a < b) '<p>' + '&amp;'') p('One')");
  EXPECT_EQ(BodyOf("<style>a</styles></STYLE ><p>One"), "style('a</styles>') p('One')");
  EXPECT_EQ(BodyOf("<textarea><p>&lt;</textarea>One"), "textarea('<p><') 'One'");
  EXPECT_EQ(BodyOf("<script src=x />One</script>Two"), "script('One') 'Two'");
}

TEST(HtmlTreeTest, ReadsWhatIsNoMarkupAsText) {
  EXPECT_EQ(BodyOf("1 < 2 <3 a<b>c</b>"), "'1 < 2 <3 a' b('c')");
  EXPECT_EQ(BodyOf("One<!-- <p> -- > --!>Two<!>Three<?php x ?>Four</ >Five<![CDATA[ x ]]>Six"),
            "'One' 'Two' 'Three' 'Four' 'Five' 'Six'");
  EXPECT_EQ(BodyOf("One<!-->Two<!--->Three"), "'One' 'Two' 'Three'");
  EXPECT_EQ(BodyOf("One<"), "'One<'");
}

TEST(HtmlTreeTest, LeavesOutATagThatIsCutOff) {
  EXPECT_EQ(BodyOf("One<p class=\"x"), "'One'");
  EXPECT_EQ(BodyOf("One<p"), "'One'");
  EXPECT_EQ(BodyOf("One<!-- two"), "'One'");
}

TEST(HtmlTreeTest, ReadsAttributesHoweverTheyAreWritten) {
  const auto page = PageTree::Parse(
      "<html lang=de><P ID=a CLASS='b c' data-x = \"d&amp;e\" hidden title=f/g id=z href='?a=1&copy=2&lt;'>One");
  ASSERT_TRUE(page.has_value());
  ASSERT_EQ(page->nodes().size(), 4u);
  EXPECT_EQ(page->Attribute(0, "lang"), "de");
  EXPECT_EQ(page->nodes()[2].tag, "p");
  EXPECT_EQ(page->Attribute(2, "id"), "a");
  EXPECT_EQ(page->Attribute(2, "class"), "b c");
  EXPECT_EQ(page->Attribute(2, "data-x"), "d&e");
  EXPECT_TRUE(page->HasAttribute(2, "hidden"));
  EXPECT_EQ(page->Attribute(2, "title"), "f/g");
  EXPECT_EQ(page->Attribute(2, "href"), "?a=1&copy=2<");
  EXPECT_FALSE(page->HasAttribute(2, "none"));
}

TEST(HtmlTreeTest, AHeadThatWasImpliedTakesTheLanguageThatComesLater) {
  const auto page = PageTree::Parse("<script>x</script><html lang=fr><body class=b><p>Un");
  ASSERT_TRUE(page.has_value());
  EXPECT_EQ(page->Attribute(0, "lang"), "fr");
}

TEST(HtmlTreeTest, ResolvesReferences) {
  struct Case {
    std::string_view source;
    std::string_view text;
    ReferencePlace place = ReferencePlace::kText;
  };
  const Case cases[] = {
      {.source = "&lt;p&gt; &amp; &quot;&apos;", .text = "<p> & \"'"},
      {.source = "caf&eacute; &hellip; &rsquo;", .text = "café … ’"},
      {.source = "&#233;&#xE9;&#XE9", .text = "ééé"},
      {.source = "&#146;&#150;", .text = "’–"},
      {.source = "&#0;&#xD800;&#x110000;&#99999999999;", .text = "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {.source = "&#x1F30A;", .text = "🌊"},
      {.source = "a&ampb &eacutee", .text = "a&b ée"},
      {.source = "a&ampb=c", .text = "a&ampb=c", .place = ReferencePlace::kAttribute},
      {.source = "a&amp", .text = "a&", .place = ReferencePlace::kAttribute},
      {.source = "R&D &nosuch; &; & &# &#; &#x; &hellip", .text = "R&D &nosuch; &; & &# &#; &#x; &hellip"},
  };
  for (const Case& c : cases) {
    std::string text;
    AppendDecoded(text, c.source, c.place);
    EXPECT_EQ(text, c.text) << c.source;
  }
}

TEST(HtmlTreeTest, KeepsWithinItsBoundsWhateverThePage) {
  struct Case {
    std::string_view what;
    std::string page;
    bool cut_off;
  };
  const auto times = [](int count, std::string_view piece) {
    std::string all;
    for (int i = 0; i < count; ++i) all += piece;
    return all;
  };
  const Case cases[] = {
      {.what = "100,000 nested tags", .page = times(100'000, "<div>") + "x", .cut_off = true},
      {.what = "1,100,000 elements", .page = times(1'100'000, "<br>"), .cut_off = true},
      {.what = "a tag of many attributes", .page = "<p " + times(1'000'000, "a ") + ">x", .cut_off = false},
      {.what = "many tags of many attributes", .page = times(12'000, "<p " + times(200, "a ") + ">"), .cut_off = true},
      {.what = "a long attribute", .page = "<p title=\"" + std::string(16u << 20, 'x') + "\">x", .cut_off = false},
      {.what = "a comment without end", .page = "x<!--" + std::string(16u << 20, '-'), .cut_off = false},
      {.what = "end tags of nothing", .page = times(250, "<b>") + times(2'000'000, "</i>") + "x", .cut_off = false},
      {.what = "references of nothing", .page = times(2'000'000, "&x"), .cut_off = false},
      {.what = "scripts that do not end", .page = "<script>" + times(2'000'000, "</scrip"), .cut_off = false},
  };
  for (const Case& c : cases) {
    const auto page = PageTree::Parse(c.page);
    ASSERT_TRUE(page.has_value()) << c.what;
    EXPECT_EQ(page->cut_off(), c.cut_off) << c.what;
    EXPECT_EQ(BrokenPromise(*page), "") << c.what;
  }
}

// ---- beside libxml2 ----

std::string OutlineByLibxml2(const std::string& page) {
  constexpr int kOptions =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED;
  xmlDoc* const document = htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", kOptions);
  std::string out;
  const xmlNode* node = xmlDocGetRootElement(document);
  while (node != nullptr) {
    if (!out.empty() && out.back() != '(') out += ' ';
    if (node->type == XML_ELEMENT_NODE) {
      out += std::string(reinterpret_cast<const char*>(node->name)) + "(";
      if (node->children != nullptr) {
        node = node->children;
        continue;
      }
      out += ')';
    } else {
      out += "'" + std::string(reinterpret_cast<const char*>(node->content)) + "'";
    }
    while (node->next == nullptr && node->parent != nullptr && node->parent->type == XML_ELEMENT_NODE) {
      node = node->parent;
      out += ')';
    }
    node = node->next;
  }
  xmlFreeDoc(document);
  return out;
}

// A page that nests as it should, from `picks`: where both parsers must find the same tree.
std::string WellNested(const std::vector<std::uint8_t>& picks) {
  constexpr std::string_view kBlocks[] = {"div", "blockquote", "center", "fieldset"};
  constexpr std::string_view kInline[] = {"b", "em", "span", "font"};
  std::string page = "<html><head><title>T</title></head><body><div>";
  std::vector<std::string> open;
  bool in_inline = false;
  for (const std::uint8_t pick : picks) {
    if (pick % 4 == 0 && !open.empty()) {
      page += "</" + open.back() + ">";
      open.pop_back();
      in_inline = !open.empty() && (open.back() == "b" || open.back() == "em" || open.back() == "span" ||
                                    open.back() == "font" || open.back() == "p");
    } else if (pick % 4 == 1) {
      page += "w&eacute;<img src=\"a&amp;b\">";
    } else if (pick % 4 == 2 && !in_inline && open.size() < 30) {
      open.emplace_back(pick % 8 == 2 ? "p" : kBlocks[pick / 8 % 4]);
      page += "<" + open.back() + " class='x'>";
      in_inline = open.back() == "p";
    } else if (pick % 4 == 3 && open.size() < 30) {
      open.emplace_back(kInline[pick / 8 % 4]);
      page += "<" + open.back() + ">";
      in_inline = true;
    }
  }
  while (!open.empty()) {
    page += "</" + open.back() + ">";
    open.pop_back();
  }
  return page + "</div></body></html>";
}

RC_GTEST_PROP(HtmlTreeProperty, APageThatNestsWellHasTheTreeThatLibxml2Finds,
              (const std::vector<std::uint8_t>& picks)) {
  const std::string page = WellNested(picks);
  RC_ASSERT(OutlineOf(page) == OutlineByLibxml2(page));
}

RC_GTEST_PROP(HtmlTreeProperty, AnyMarkupGivesATreeThatKeepsItsPromises, (const std::vector<std::uint8_t>& picks)) {
  constexpr std::string_view kPieces[] = {
      "<p>",   "</p>",   "<div a=b>", "</div>",    "<table>",  "<td>",     "</table>", "<tr>",
      "<a>",   "</a>",   "<li>",      "</ul>",     "<ul>",     "<h1>",     "</h2>",    "x",
      "<!--",  "-->",    "<script>",  "</script>", "<html x>", "<body y>", "<head>",   "</head>",
      "<x-y>", "</x-y>", "<title>",   "&lt",       "<",        "\"",       " '",       "<b/>"};
  std::string page;
  for (const std::uint8_t pick : picks) page += kPieces[pick % std::size(kPieces)];
  const auto tree = PageTree::Parse(page);
  const bool kept = !tree || BrokenPromise(*tree).empty();
  RC_ASSERT(kept);
}

}  // namespace
}  // namespace rashomon
