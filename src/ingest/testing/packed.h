// Inputs for tests: packed bytes, archive records, and what was read as lines to compare.
#pragma once

#include <brotli/encode.h>
#include <zlib.h>
#include <zstd.h>

#include <string>
#include <string_view>
#include <vector>

#include "ingest/raw_report.h"

namespace rashomon::testing {

// One gzip member.
inline std::string Gzip(std::string_view bytes) {
  z_stream stream = {};
  deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

inline std::string Brotli(std::string_view bytes) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size()) + 64;
  std::string packed(size, '\0');
  BrotliEncoderCompress(5, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                        reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                        reinterpret_cast<std::uint8_t*>(packed.data()));
  packed.resize(size);
  return packed;
}

// One zstd frame.
inline std::string Zstd(std::string_view bytes) {
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), 3));
  return packed;
}

inline std::string WarcRecord(std::string_view type, std::string_view url, std::string_view block,
                              std::string_view more = "Content-Type: application/http; msgtype=response\r\n") {
  return "WARC/1.0\r\nWARC-Type: " + std::string(type) + "\r\nWARC-Target-URI: " + std::string(url) +
         "\r\nWARC-Date: 2024-03-02T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:6b1f>\r\n" + std::string(more) +
         "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + std::string(block) + "\r\n\r\n";
}

inline std::string HttpResponse(std::string_view body, std::string_view headers = "Content-Type: text/html\r\n") {
  return "HTTP/1.1 200 OK\r\n" + std::string(headers) + "\r\n" + std::string(body);
}

// Reports as "input: text", problems as "! message", remarks as "? message".
inline std::vector<std::string> Lines(const std::vector<ReadOutcome>& outcomes) {
  std::vector<std::string> lines;
  for (const ReadOutcome& outcome : outcomes) {
    if (outcome.report) {
      lines.push_back(outcome.report->input + ": " + outcome.report->text);
    } else {
      lines.push_back((outcome.weight == ReadOutcome::Weight::kRemark ? "? " : "! ") + outcome.problem->message);
    }
  }
  return lines;
}

}  // namespace rashomon::testing
