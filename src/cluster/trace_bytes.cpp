// Numbers stand seven bits a byte (LEB128), signed ones folded; keys of words as steps from the one before, since they
// ascend. The first byte is the number of the format.
#include "cluster/trace_bytes.h"

namespace rashomon {
namespace {

constexpr std::uint64_t kFormat = 1;
constexpr std::uint64_t kMostWords = 1 << 20;

void Put(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

// 0 = nothing.
void PutMaybe(std::string& out, std::optional<std::int64_t> value) {
  if (!value) return Put(out, 0);
  Put(out, 1);
  Put(out, (static_cast<std::uint64_t>(*value) << 1) ^ static_cast<std::uint64_t>(*value >> 63));
}

void PutWords(std::string& out, const std::vector<CountedWord>& words) {
  Put(out, words.size());
  WordKey before = 0;
  for (const CountedWord& word : words) {
    Put(out, word.key - before);
    before = word.key;
    // Most words stand there once or twice and are of no name.
    Put(out, (word.count * 16ull + static_cast<std::uint64_t>(word.shape)) * 2 + (word.prominence != 0 ? 1 : 0));
    if (word.prominence != 0) Put(out, word.prominence);
  }
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t Take() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (at_ >= bytes_.size()) break;
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    good_ = false;
    return 0;
  }

  std::optional<std::int64_t> TakeMaybe() {
    if (Take() == 0) return std::nullopt;
    const std::uint64_t folded = Take();
    return static_cast<std::int64_t>((folded >> 1) ^ (~(folded & 1) + 1));
  }

  void TakeWords(std::vector<CountedWord>& words) {
    words.clear();
    const std::uint64_t size = Take();
    if (size > kMostWords || size > bytes_.size()) good_ = false;
    if (good_) words.reserve(size);
    WordKey key = 0;
    for (std::uint64_t i = 0; good_ && i < size; ++i) {
      key += static_cast<WordKey>(Take());
      const std::uint64_t told = Take();
      const std::uint64_t shape = told / 2 % 16;
      if (shape >= static_cast<std::uint64_t>(WordShape::kCount)) good_ = false;
      words.push_back({.key = key,
                       .count = static_cast<std::uint16_t>(told / 32),
                       .shape = static_cast<WordShape>(shape),
                       .prominence = static_cast<std::uint8_t>(told % 2 == 1 ? Take() : 0)});
    }
  }

  [[nodiscard]] bool IsDone() const { return good_ && at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

}  // namespace

std::string WriteTrace(const ReportTrace& trace) {
  std::string out;
  Put(out, kFormat);
  Put(out, trace.length);
  Put(out, trace.main_strength);
  Put(out, trace.weekdays);
  Put(out, trace.tells);
  for (const auto& value : {trace.published, trace.event_day, trace.killed, trace.injured}) PutMaybe(out, value);
  Put(out, trace.main_person.size());
  for (const WordKey key : trace.main_person) Put(out, key);
  for (const auto* words : {&trace.words, &trace.people, &trace.places}) PutWords(out, *words);
  return out;
}

bool ReadTraceInto(std::string_view bytes, ReportTrace& trace) {
  Reader reader(bytes);
  trace.main_person.clear();
  bool good = reader.Take() == kFormat;
  if (good) {
    trace.length = static_cast<std::uint32_t>(reader.Take());
    trace.main_strength = static_cast<std::uint8_t>(reader.Take());
    trace.weekdays = static_cast<std::uint8_t>(reader.Take());
    trace.tells = static_cast<std::uint8_t>(reader.Take());
    for (auto* value : {&trace.published, &trace.event_day, &trace.killed, &trace.injured}) *value = reader.TakeMaybe();
    const std::uint64_t keys = reader.Take();
    for (std::uint64_t i = 0; i < keys && i < bytes.size(); ++i)
      trace.main_person.push_back(static_cast<WordKey>(reader.Take()));
    for (auto* words : {&trace.words, &trace.people, &trace.places}) reader.TakeWords(*words);
    good = reader.IsDone();
  }
  if (!good) trace = {};
  return good;
}

std::optional<ReportTrace> ReadTrace(std::string_view bytes) {
  ReportTrace trace;
  if (!ReadTraceInto(bytes, trace)) return std::nullopt;
  return trace;
}

}  // namespace rashomon
