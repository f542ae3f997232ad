// How fast pages become reports, beside what cannot be avoided: unpacking and the HTML library's parse.
//
//   bench_extract pages FILE.html.gz...   each page alone: extract / parse
//   bench_extract warc FILE.warc.gz       one thread, reading, unpacking and writing included: extract / (unpack +
//   parse)
//
// Processor time, the best of three; the ratios count.
#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <sys/resource.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "codec/extract_record.h"
#include "ingest/html_tree.h"
#include "ingest/ingest.h"
#include "ingest/raw_report.h"
#include "ingest/readers.h"

namespace rashomon {
namespace {

double BestOf(int times, const std::function<void()>& work) {
  double best = 1e9;
  for (int i = 0; i < times; ++i) {
    const std::clock_t begin = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

void Parse(std::string_view page) {
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                           HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
  xmlDoc* const tree = htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", kOptions);
  if (tree != nullptr) xmlFreeDoc(tree);
}

std::string ReadUnpacked(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(file)), {});
  const Packing packing = DetectPacking(bytes);
  if (packing == Packing::kNone) return bytes;
  Result<std::string> unpacked = Unpack(bytes, packing, 1u << 30);
  return unpacked ? std::move(*unpacked) : "";
}

void Print(std::string_view what, double seconds, double bytes, double pages, double base) {
  fmt::print("{:<28} {:>9.1f} pages/s {:>8.1f} MB/s {:>6.2f} x\n", what, pages / seconds, bytes / 1e6 / seconds,
             seconds / base);
}

int Pages(int count, char** paths) {
  std::vector<std::string> pages;
  double bytes = 0;
  for (int i = 0; i < count; ++i) {
    pages.push_back(ReadUnpacked(paths[i]));
    bytes += static_cast<double>(pages.back().size());
  }
  const double parse = BestOf(3, [&] { std::ranges::for_each(pages, Parse); });
  const double tree = BestOf(3, [&] {
    for (const std::string& page : pages) (void)PageTree::Parse(page);
  });
  const double extract = BestOf(3, [&] {
    for (const std::string& page : pages) (void)ReadHtmlReport("x", page, {});
  });
  const auto number = static_cast<double>(pages.size());
  Print("parse alone (libxml2)", parse, bytes, number, parse);
  Print("parse alone (ours)", tree, bytes, number, parse);
  Print("extract", extract, bytes, number, parse);
  return 0;
}

// Members of a crawl, each unpacked, its block parsed where it is a page.
void UnpackAndParse(const char* path) {
  Result<ByteStream> stream = ByteStream::Open(path);
  if (!stream) return;
  do {
    if (!stream->Fill(64u << 20)) continue;
    const std::string_view record = stream->held();
    const std::size_t head = record.find("\r\n\r\n");
    const std::size_t body = head == std::string_view::npos ? head : record.find("\r\n\r\n", head + 4);
    if (body != std::string_view::npos) Parse(record.substr(body + 4));
  } while (stream->NextMember());
}

int Warc(const char* path) {
  double pages = 0;
  std::uint64_t packed = 0;
  const double base = BestOf(3, [&] { UnpackAndParse(path); });
  const double extract = BestOf(3, [&] {
    pages = 0;
    ReportReader reader({path}, {});
    std::ofstream out("/dev/null");
    while (std::optional<ReadOutcome> next = reader.Next()) {
      if (next->report) out << WriteExtractRecord(*next->report) << '\n';
      ++pages;
    }
    packed = reader.bytes_read();
  });
  Print("unpack + parse", base, static_cast<double>(packed), pages, base);
  Print("extract (packed MB)", extract, static_cast<double>(packed), pages, base);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("most memory: {} MB\n", usage.ru_maxrss / 1024);
  return 0;
}

}  // namespace
}  // namespace rashomon

int main(int argc, char** argv) {
  const std::string mode = argc > 2 ? argv[1] : "";
  if (mode == "pages") return rashomon::Pages(argc - 2, argv + 2);
  if (mode == "warc") return rashomon::Warc(argv[2]);
  fmt::print(stderr, "usage: bench_extract pages FILE... | bench_extract warc FILE\n");
  return 2;
}
