#include "media/svg_check.h"

#include "tests/catch.h"

#include <string>

using namespace kiosk::media;

namespace {

std::string rule(const std::string& inside) {
  const auto refusal = refuse_svg("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>");
  if (!refusal) return "drawn";
  CHECK_FALSE(refusal->sentence.empty());
  CHECK_FALSE(refusal->remedy.empty());
  return refusal->rule;
}

}  // namespace

TEST_CASE("refuse_svg lets shapes pass") {
  const std::string inside =
      GENERATE(as<std::string>(), "<path d=\"M0 0h9\"/>",
               "<g style=\"fill:#123;stroke-dasharray:none\"><circle/></g>",
               "<rect fill=\"url(#sky)\"/>", "<linearGradient xlink:href='#sky' id='two'/>",
               "<!-- <script> --><metadata><rdf:RDF/></metadata>", "<title>a &gt; b</title>",
               "<sodipodi:namedview a='>'/>", "<path id='path1e999' d='M1e-17.5e+06.26458333'/>",
               "<g transform='matrix(1.3 0 0 -1.3 70000 1)'><g transform='scale(1000)'/></g>",
               "<g style='font-size:12px;font-size:medium'/>",
               "<linearGradient id='a'><stop offset='0'/><stop offset='1'/></linearGradient>"
               "<linearGradient id='b'/>");
  CAPTURE(inside);
  CHECK(rule(inside) == "drawn");
}

TEST_CASE("refuse_svg refuses what leads out of the drawing") {
  const std::string inside = GENERATE(
      as<std::string>(), "<script>alert(1)</script>", "<g onclick=\"x()\"/>",
      "<image href=\"a.png\"/>", "<use href=\"#a\"/>", "<foreignObject/>",
      "<path xlink:href=\"https://example.org\"/>", "<g href = 'data:image/png;base64,AA'/>",
      "<rect fill=\"url(https://example.org/a.svg#b)\"/>", "<rect style='fill:url( \"a#b\")'/>",
      "<?xml-stylesheet href=\"a.css\"?>", "<!DOCTYPE svg [<!ENTITY a \"b\">]>", "<path d=\"M0 0",
      "<path d=\"M0 0>", "<!-- > <path/> -->", "<title a='> <path/>'/>", "<path d id=\"a\"/>");
  CAPTURE(inside);
  CHECK(rule(inside) == "picture-unsafe");
}

TEST_CASE("refuse_svg refuses what would silently be missing") {
  const std::string inside =
      GENERATE(as<std::string>(), "<text>Visa</text>", "<style>.a{}</style>", "<clipPath/>",
               "<g mask=\"url(#m)\"/>", "<g style=\"filter:url(#f)\"/>",
               "<path stroke-dasharray=\"0.0001\"/>", "<path marker-end='url(#arrow)'/>",
               "<linearGradient id='a'><stop offset='0'/></linearGradient>",
               "<radialGradient id='a'><stop offset='0'/><stop/></radialGradient>",
               "<linearGradient id='a'><stop offset='0.5'/><stop offset='0e999'/></linearGradient>",
               "<path d='M0 0L10000000 1z'/>", "<rect width='1e-9'/>", "<g font-size='9em'/>",
               "<g transform='scale(1000)'><g style='transform:matrix(1 2e3 0 0 0 0)'/></g>",
               "<g transform='skewX(89.99999)'/>",
               "<linearGradient gradientTransform='scale(1e4) scale(1e4)'/>",
               "<g style='fill:#123;stroke-width:1e+07'/>");
  CAPTURE(inside);
  CHECK(rule(inside) == "picture-drawing");
}

TEST_CASE("refuse_svg refuses a drawing of more than a mebibyte") {
  CHECK(rule(std::string(1 << 20, ' ')) == "picture-size");
}
