// The outlet as its web address names it, for reports that name none themselves.
#include "ingest/readers.h"
#include "text/utf8.h"

namespace rashomon {

std::string OutletOfUrl(std::string_view url) {
  // The last scheme in the address: an archive puts its own address before that of the page.
  const std::size_t scheme = url.rfind("://");
  if (scheme == std::string_view::npos) return "";
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  if (const std::size_t at = host.rfind('@'); at != std::string_view::npos) host.remove_prefix(at + 1);
  host = host.substr(0, host.find(':'));
  if (host.find('.') == std::string_view::npos) return "";
  std::string outlet = LowerCase(host);
  if (outlet.starts_with("www.")) outlet.erase(0, 4);
  return outlet;
}

}  // namespace rashomon
