// zlib, zstd and brotli keep their own state; here they get one face, and one measure for bombs: text packs ten to one,
// long runs of one byte two hundred to a thousand to one, and nobody's report lies in between.
#include "ingest/unpack.h"

#include <brotli/decode.h>
#include <fmt/format.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>

namespace rashomon {
namespace {

constexpr std::uint64_t kMostGrowth = 150;
constexpr std::uint64_t kHarmlessBytes = 32u << 20;  // below this no growth is a bomb
constexpr std::size_t kStep = 128u << 10;
constexpr int kLargestWindowLog = 27;  // 128 MB, what the zstd tool accepts by default

}  // namespace

Packing DetectPacking(std::string_view head) {
  if (head.starts_with("\x1F\x8B\x08")) return Packing::kGzip;
  if (head.starts_with("\x28\xB5\x2F\xFD")) return Packing::kZstd;
  return Packing::kNone;
}

struct Unpacker::Codec {
  explicit Codec(Packing what) : packing(what) {
    if (packing == Packing::kZstd) {
      frame = ZSTD_createDCtx();
      if (frame != nullptr) ZSTD_DCtx_setParameter(frame, ZSTD_d_windowLogMax, kLargestWindowLog);
    } else if (packing == Packing::kBrotli) {
      brotli = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
    } else {
      // 31: a gzip header and nothing else; deflate comes with a zlib header or bare (RFC 9110, 8.4.1.2).
      ready = inflateInit2(&stream, packing == Packing::kGzip ? 31 : 15) == Z_OK;
    }
  }
  ~Codec() {
    if (frame != nullptr) ZSTD_freeDCtx(frame);
    if (ready) inflateEnd(&stream);
    if (brotli != nullptr) BrotliDecoderDestroyInstance(brotli);
  }
  Codec(const Codec&) = delete;
  Codec& operator=(const Codec&) = delete;

  State RunZlib(std::string_view& in, char* to, std::size_t room, std::size_t& made) {
    if (!ready) return State::kBroken;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    stream.avail_in = static_cast<uInt>(std::min<std::size_t>(in.size(), 1u << 30));
    stream.next_out = reinterpret_cast<Bytef*>(to);
    stream.avail_out = static_cast<uInt>(room);
    const uInt offered = stream.avail_in;
    const int code = inflate(&stream, Z_NO_FLUSH);
    made = room - stream.avail_out;
    in.remove_prefix(offered - stream.avail_in);
    if (code == Z_STREAM_END) return State::kMemberEnd;
    if (code == Z_OK || code == Z_BUF_ERROR) return State::kMore;
    message = stream.msg == nullptr ? "damaged" : stream.msg;
    return State::kBroken;
  }

  State RunZstd(std::string_view& in, char* to, std::size_t room, std::size_t& made) {
    if (frame == nullptr) return State::kBroken;
    ZSTD_inBuffer source{in.data(), in.size(), 0};
    ZSTD_outBuffer target{to, room, 0};
    const std::size_t code = ZSTD_decompressStream(frame, &target, &source);
    made = target.pos;
    in.remove_prefix(source.pos);
    if (ZSTD_isError(code) != 0) {
      message = ZSTD_getErrorName(code);
      return State::kBroken;
    }
    return code == 0 ? State::kMemberEnd : State::kMore;
  }

  State RunBrotli(std::string_view& in, char* to, std::size_t room, std::size_t& made) {
    if (brotli == nullptr) return State::kBroken;
    std::size_t offered = in.size();
    const auto* source = reinterpret_cast<const std::uint8_t*>(in.data());
    std::size_t left = room;
    auto* target = reinterpret_cast<std::uint8_t*>(to);
    const BrotliDecoderResult result =
        BrotliDecoderDecompressStream(brotli, &offered, &source, &left, &target, nullptr);
    made = room - left;
    in.remove_prefix(in.size() - offered);
    if (result == BROTLI_DECODER_RESULT_SUCCESS) return State::kMemberEnd;
    return result == BROTLI_DECODER_RESULT_ERROR ? State::kBroken : State::kMore;
  }

  State Run(std::string_view& in, char* to, std::size_t room, std::size_t& made) {
    switch (packing) {
      case Packing::kZstd:
        return RunZstd(in, to, room, made);
      case Packing::kBrotli:
        return RunBrotli(in, to, room, made);
      default:
        return RunZlib(in, to, room, made);
    }
  }

  Packing packing;
  z_stream stream = {};
  bool ready = false;
  ZSTD_DCtx* frame = nullptr;
  BrotliDecoderState* brotli = nullptr;
  const char* message = "damaged";
  std::uint64_t taken = 0, given = 0;  // of the member
};

Unpacker::Unpacker(Packing packing) : codec_(std::make_unique<Codec>(packing)) {}
Unpacker::~Unpacker() = default;
Unpacker::Unpacker(Unpacker&&) noexcept = default;
Unpacker& Unpacker::operator=(Unpacker&&) noexcept = default;

Unpacker::State Unpacker::Run(std::string_view& in, std::string& out, std::size_t room) {
  const std::size_t before = out.size();
  room = std::min(room, std::max(kStep, in.size() * 8));  // what is made room for is cleared first
  const std::size_t offered = in.size();
  out.resize(before + room);
  std::size_t made = 0;
  const State state = codec_->Run(in, out.data() + before, room, made);
  out.resize(before + made);
  codec_->taken += offered - in.size();
  codec_->given += made;
  if (codec_->given > kHarmlessBytes && codec_->given > kMostGrowth * codec_->taken) return State::kBomb;
  return state;
}

void Unpacker::Reset() {
  codec_->taken = codec_->given = 0;
  if (codec_->frame != nullptr) ZSTD_DCtx_reset(codec_->frame, ZSTD_reset_session_only);
  if (codec_->ready) inflateReset(&codec_->stream);
}

const char* Unpacker::message() const {
  return codec_->message;
}

Result<std::string> Unpack(std::string_view bytes, Packing packing, std::size_t most) {
  Unpacker unpacker(packing);
  std::string out;
  while (true) {
    const std::size_t left = bytes.size();
    const std::size_t had = out.size();
    const Unpacker::State state = unpacker.Run(bytes, out, std::min(kStep, most + 1 - out.size()));
    if (out.size() > most || state == Unpacker::State::kBomb) {
      return Fail(ErrorCode::kTooLarge, fmt::format("unpacks to more than {} bytes", most));
    }
    if (state == Unpacker::State::kBroken) return Fail(ErrorCode::kInvalidInput, unpacker.message());
    if (state == Unpacker::State::kMemberEnd) {
      if (packing == Packing::kBrotli || DetectPacking(bytes) != packing) return out;
      unpacker.Reset();
    } else if (bytes.size() == left && out.size() == had) {
      return Fail(ErrorCode::kInvalidInput, "ends in the middle");
    }
  }
}

}  // namespace rashomon
