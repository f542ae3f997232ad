// Loading order is the whole of it: lexicons first (patterns name their classes), then patterns, then models, which
// are only checked for damage here and read by the steps that use them.
#include "language/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <shared_mutex>

#include "base/hash.h"
#include "built_in_data.h"

namespace rashomon {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxDataFileBytes = 256u << 20;
constexpr std::size_t kMaxDataFiles = 10'000;
constexpr std::string_view kModelMagic = "RSHM";
constexpr std::size_t kModelHeader = 16;  // magic, u32 version, u64 payload size
constexpr std::size_t kModelTrailer = 8;  // u64 FNV-1a of the payload

std::uint64_t ReadLittleEndian64(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 8; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

// A model is a container "RSHM", version, payload size, payload, checksum (docs/formats/model.md).
Result<void> CheckModel(std::string_view path, std::string_view bytes) {
  const auto damaged = [&](std::string_view reason) {
    return Fail(ErrorCode::kInvalidInput, fmt::format("{}: the model is damaged ({}): restore the file", path, reason));
  };
  if (bytes.size() < kModelHeader + kModelTrailer || !bytes.starts_with(kModelMagic)) return damaged("no model header");
  const std::uint64_t payload = ReadLittleEndian64(bytes.substr(8));
  if (payload != bytes.size() - kModelHeader - kModelTrailer) return damaged("its length is not what its header says");
  const std::uint64_t expected = ReadLittleEndian64(bytes.substr(bytes.size() - kModelTrailer));
  if (Fnv1a64(bytes.substr(kModelHeader, payload)) != expected) return damaged("its checksum differs");
  return {};
}

Result<std::string> ReadWholeFile(const fs::path& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (!error && size > kMaxDataFileBytes) {
    return Fail(ErrorCode::kTooLarge, fmt::format("{}: larger than {} MB", path.string(), kMaxDataFileBytes >> 20));
  }
  std::ifstream file(path, std::ios::binary);
  std::string content((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (!file.is_open() || file.bad()) {
    return Fail(ErrorCode::kNoPermission, fmt::format("{}: {}", path.string(), std::strerror(errno)));
  }
  return content;
}

}  // namespace

// ---- sources --------------------------------------------------------------------------------------------------

Result<LanguageSources> LanguageSources::BuiltIn(std::string_view language) {
  LanguageSources sources;
  const std::string prefix = std::string(language) + "/";
  for (const EmbeddedFile& file : built_in_data()) {
    if (file.path.starts_with(prefix)) {
      sources.files_.push_back({std::string(file.path.substr(prefix.size())), file.content});
    }
  }
  if (sources.files_.empty()) {
    return Fail(ErrorCode::kNotFound, fmt::format("no language '{}' is built in", language));
  }
  std::sort(sources.files_.begin(), sources.files_.end(),
            [](const DataFile& a, const DataFile& b) { return a.path < b.path; });
  return sources;
}

Result<LanguageSources> LanguageSources::With(const std::string& folder) const {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return Fail(ErrorCode::kNotFound, fmt::format("{}: {}", folder, error ? error.message() : "is not a folder"));
  }
  std::vector<fs::path> paths;
  fs::recursive_directory_iterator walk(folder, error);
  for (; !error && walk != fs::recursive_directory_iterator() && paths.size() < kMaxDataFiles; walk.increment(error)) {
    std::error_code ignored;
    if (walk->is_regular_file(ignored)) paths.push_back(walk->path());
  }
  if (error) return Fail(ErrorCode::kNoPermission, fmt::format("{}: {}", folder, error.message()));
  std::sort(paths.begin(), paths.end());
  LanguageSources sources = *this;
  for (const fs::path& path : paths) {
    Result<std::string> content = ReadWholeFile(path);
    if (!content) return std::unexpected(content.error());
    sources = sources.With(path.lexically_relative(folder).generic_string(), std::move(*content));
  }
  return sources;
}

LanguageSources LanguageSources::With(std::string path, std::string content) const {
  LanguageSources sources = *this;
  auto owned = std::make_shared<const std::string>(std::move(content));
  if (owned->starts_with("#!replace")) {
    std::erase_if(sources.files_, [&](const DataFile& file) { return file.path == path; });
  }
  sources.files_.push_back({std::move(path), *owned});
  sources.owned_.push_back(std::move(owned));
  return sources;
}

// ---- loading --------------------------------------------------------------------------------------------------

struct Language::Loaded {
  LanguageSources sources;  // keeps the bytes alive
  std::map<std::string, PatternSet, std::less<>> patterns;
  PatternVocabulary vocabulary;
  PatternNeeds needs;
  std::map<std::string, std::string_view, std::less<>> files;
  // Grows while reports are read; an entry never changes and its address stays.
  mutable std::shared_mutex prepared_mutex;
  mutable std::map<const void*, std::shared_ptr<const void>> prepared;
};

Result<Language> Language::Load(const LanguageSources& sources) {
  auto loaded = std::make_shared<Loaded>();
  loaded->sources = sources;
  LexiconBuilder builder;
  std::map<std::string, std::vector<std::pair<std::string, std::string_view>>> patterns;
  for (const DataFile& file : loaded->sources.files()) {
    if (file.path.ends_with(".lex")) {
      if (Result<void> added = builder.Add(file.path, file.content); !added) return std::unexpected(added.error());
    } else if (file.path.ends_with(".pat")) {
      patterns[fs::path(file.path).stem().string()].emplace_back(file.path, file.content);
    } else {
      loaded->files[file.path] = file.content;
      if (!file.path.ends_with(".bin") || file.content.empty()) continue;  // an empty file leaves its layer out
      if (Result<void> sound = CheckModel(file.path, file.content); !sound) return std::unexpected(sound.error());
    }
  }
  Language language;
  language.lexicon_ = std::make_shared<const Lexicon>(std::move(builder).Build());
  for (const auto& [name, files] : patterns) {
    Result<PatternSet> set = PatternSet::Compile(files, *language.lexicon_, loaded->vocabulary);
    if (!set) return std::unexpected(set.error());
    loaded->patterns.emplace(name, std::move(*set));
  }
  std::vector<PatternSet*> sets;
  for (auto& [name, set] : loaded->patterns) sets.push_back(&set);
  loaded->needs = PatternNeeds(sets);
  language.loaded_ = std::move(loaded);
  return language;
}

const void* Language::PreparedBy(const void* key, Maker make) const {
  {
    const std::shared_lock lock(loaded_->prepared_mutex);
    if (const auto found = loaded_->prepared.find(key); found != loaded_->prepared.end()) return found->second.get();
  }
  std::shared_ptr<const void> made = make(*this);  // without the lock: it may ask for another one
  const std::unique_lock lock(loaded_->prepared_mutex);
  return loaded_->prepared.try_emplace(key, std::move(made)).first->second.get();
}

const PatternVocabulary& Language::vocabulary() const {
  return loaded_->vocabulary;
}

const PatternNeeds& Language::pattern_needs() const {
  return loaded_->needs;
}

const PatternSet& Language::patterns(std::string_view name) const {
  static const PatternSet kEmpty;
  const auto found = loaded_->patterns.find(name);
  return found == loaded_->patterns.end() ? kEmpty : found->second;
}

std::string_view Language::file(std::string_view path) const {
  const auto found = loaded_->files.find(path);
  return found == loaded_->files.end() ? std::string_view() : found->second;
}

}  // namespace rashomon
