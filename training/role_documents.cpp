#include "role_documents.h"

#include <cctype>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "claims/role_proposals.h"
#include "claims/stances.h"

namespace rashomon::training {

std::string Norm(std::string_view text) {
  std::string out, word;
  const auto flush = [&] {
    if (!word.empty() && word != "a" && word != "an" && word != "the") out += (out.empty() ? "" : " ") + word;
    word.clear();
  };
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ' || c == '\n' || c == '\t') {
      flush();
    } else if (byte >= 0x80 || std::ispunct(byte) == 0) {
      word += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
    }
  }
  flush();
  return out;
}

namespace {

int FoldOf(std::string_view id, int partition) {
  const std::uint64_t hash = HashWord(id);
  return static_cast<int>((partition == 0 ? hash : MixFeature(hash, static_cast<std::uint64_t>(partition))) % kFolds);
}

}  // namespace

void ReadDocuments(const std::string& folder, Part part, const Language& language, Documents& documents) {
  std::map<std::string, nlohmann::json> gold;
  std::ifstream keys(folder + "/gold.jsonl");
  for (std::string line; std::getline(keys, line);) {
    auto json = nlohmann::json::parse(line);
    gold[json["id"]] = json;
  }
  std::ifstream reports(folder + "/reports.jsonl");
  for (std::string line; std::getline(reports, line);) {
    const auto json = nlohmann::json::parse(line);
    auto d = std::make_unique<Document>();
    d->report.id = json["id"];
    d->report.text = json["text"];
    d->report.language = "en";
    if (json.contains("published")) d->report.published = ParseIsoTime(json["published"].get<std::string>());
    const auto& key = gold.at(d->report.id);
    d->relevant = key["relevant"];
    d->fold = part.train ? FoldOf(d->report.id, part.partition) : kFolds;
    for (std::size_t r = 0; r < kIncidentRoles; ++r) {
      for (const auto& entity : key["roles"][kRoles[r]]) {
        d->gold[r].emplace_back();
        for (const auto& mention : entity) d->gold[r].back().insert(Norm(mention.get<std::string>()));
        d->strings[r].insert(d->gold[r].back().begin(), d->gold[r].back().end());
      }
    }
    for (const auto& item : key["responsibility"]) {
      Document::Held held;
      for (const auto& name : item["names"]) held.names.insert(Norm(name.get<std::string>()));
      for (const auto& stance : item["stances"]) {
        const auto parsed = ParseStance(stance.get<std::string>());
        for (std::size_t i = 0; i < kLearnedStances.size(); ++i)
          if (parsed == kLearnedStances[i]) held.stances |= static_cast<std::uint8_t>(1u << i);
        if (parsed == Stance::kSuspected && item["stances"].size() == 1) held.stances |= 2;
      }
      held.optional = item["optional"];
      d->held.push_back(std::move(held));
    }
    d->annotation = Annotate(d->report, language, {});
    d->roles = std::make_unique<ClaimRoles>(d->annotation, language);
    ClaimContext context{.report = d->report, .language = language, .annotation = d->annotation};
    d->stances = FindStances(context);
    d->triggers = FindIncidentTriggers(d->annotation, language, *d->roles);
    d->proposals = ProposeRoles(d->annotation, *d->roles, d->triggers);
    d->features =
        std::make_unique<RoleFeatures>(d->annotation, language, *d->roles, d->triggers, d->proposals, d->stances);
    d->candidates = FindRoleCandidates(d->annotation, *d->roles);
    for (const RoleCandidate& candidate : d->candidates) {
      std::uint8_t labels = 0;
      for (TokenRange cut : RoleSpans(d->annotation, *d->roles, candidate)) {
        const std::string words = Norm(d->roles->SpanOf(cut.begin, cut.end).In(d->report.text));
        for (std::size_t r = 0; r < kIncidentRoles; ++r)
          if (d->strings[r].contains(words)) labels |= static_cast<std::uint8_t>(1u << r);
      }
      d->labels.push_back(labels);
    }
    documents.push_back(std::move(d));
  }
}

}  // namespace rashomon::training
