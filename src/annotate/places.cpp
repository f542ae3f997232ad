// Places: which of the places of that name is meant, and how exactly it is known. No pin rather than a wrong one: a
// name is pinned where a qualifier says which ("Paris, Texas"), where the countries that the report speaks of decide,
// or where one place outweighs all its namesakes. What stays open gets its country at most. After Leidner (2007), "one
// sense per report" and the population prior.
#include <algorithm>
#include <cmath>
#include <map>

#include "annotate/name_repairs.h"

namespace rashomon {
namespace {

constexpr std::size_t kMaxNamesakes = 400;
constexpr double kMargin = 0.8;                // of scores, below which two namesakes are a tie
constexpr std::uint32_t kWellKnown = 300'000;  // people: may be meant though its country is not named
constexpr std::uint32_t kSmall = 60'000;       // people: meant only if the report is about its country

struct Area {  // what a qualifier or a name says of country and region
  std::string_view country;
  std::string_view region;
};

class Pinner {
 public:
  explicit Pinner(NameContext& context) : context_(context) {}

  void Run() {
    CountAreas();
    std::vector<Mention>& mentions = context_.annotation.mentions;
    for (std::size_t i = 0; i < mentions.size(); ++i) PinDirect(i);
    for (std::size_t i = 0; i < mentions.size(); ++i) PinFacility(i);
    SharePins();
  }

 private:
  [[nodiscard]] EntityType TypeOf(std::size_t i) const {
    return context_.annotation.entities[context_.annotation.mentions[i].entity.index()].type;
  }
  [[nodiscard]] bool IsName(std::size_t i) const {
    return context_.annotation.mentions[i].form == Mention::Form::kName;
  }
  // The lexicon's entry of `lexicon_class` that is exactly the tokens given.
  [[nodiscard]] const LexiconEntry* Whole(std::uint32_t begin, std::uint32_t end, ClassName lexicon_class) const {
    std::uint32_t length = 0;
    const LexiconEntry* entry = context_.hits.At(begin, lexicon_class, &length);
    return entry != nullptr && begin + length == end ? entry : nullptr;
  }
  void CountAreas();
  [[nodiscard]] std::optional<Area> AreaOf(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::optional<Area> Qualifier(std::size_t i) const;
  [[nodiscard]] std::optional<PlacePin> PinArea(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::optional<PlacePin> PinCity(std::uint32_t begin, std::uint32_t end,
                                                const std::optional<Area>& qualifier) const;
  [[nodiscard]] bool IsMainCountry(std::string_view country) const {
    const auto most = std::max_element(countries_.begin(), countries_.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const auto found = countries_.find(country);
    return found != countries_.end() && found->second == most->second;
  }
  [[nodiscard]] double Score(const GazetteerPlace& place) const;
  // Whether the word at `token` makes a region of the name before it.
  [[nodiscard]] bool IsRegionOf(std::uint32_t token) const;  // the word right behind a name
  [[nodiscard]] bool IsRegionWord(std::uint32_t token) const;
  void PinDirect(std::size_t i);
  void PinFacility(std::size_t i);
  void SharePins();

  NameContext& context_;
  std::map<std::string_view, int> countries_;  // how often each is spoken of, by its name, people or states
  std::map<std::string_view, int> regions_;
};

std::optional<Area> Pinner::AreaOf(std::uint32_t begin, std::uint32_t end) const {
  for (const ClassName lexicon_class : {ClassName("us_state"), ClassName("country_name"), ClassName("region_name"),
                                        ClassName("us_state_abbreviation"), ClassName("demonym")}) {
    if (const LexiconEntry* entry = Whole(begin, end, lexicon_class))
      return Area{entry->Attribute("country"), entry->Attribute("region")};
  }
  return std::nullopt;
}

void Pinner::CountAreas() {
  for (const Mention& mention : context_.annotation.mentions) {
    if (mention.form != Mention::Form::kName) continue;
    const bool country_too = Whole(mention.begin_token, mention.end_token, "us_state") != nullptr &&
                             Whole(mention.begin_token, mention.end_token, "country_name") != nullptr;
    const auto area = AreaOf(mention.begin_token, mention.end_token);
    if (country_too || !area) continue;
    ++countries_[area->country];
    if (!area->region.empty()) ++regions_[area->region];
  }
  // Cities that can hardly be anywhere else speak for their country too.
  for (std::size_t i = 0; i < context_.annotation.mentions.size(); ++i) {
    const Mention& mention = context_.annotation.mentions[i];
    if (!IsName(i) || TypeOf(i) != EntityType::kPlace) continue;
    const auto range =
        context_.knowledge.gazetteer().Find(FoldedName(context_, mention.begin_token, mention.end_token));
    if (range.empty()) continue;
    const GazetteerPlace first = context_.knowledge.gazetteer().Entry(*range.begin());
    const std::uint32_t second =
        range.size() > 1 ? context_.knowledge.gazetteer().Entry(*range.begin() + 1).population : 0;
    if (first.population >= kWellKnown && first.population / 20 > second) ++countries_[first.country];
  }
}

// "Long Beach, Calif.", "Lahore (Pakistan)": what stands after a comma or in brackets right behind the name.
std::optional<Area> Pinner::Qualifier(std::size_t i) const {
  const Mention& mention = context_.annotation.mentions[i];
  const Sentence& sentence = context_.SentenceOf(mention.begin_token);
  const std::uint32_t mark = mention.end_token;
  if (mark + 1 >= sentence.end || (context_.Form(mark) != "," && context_.Form(mark) != "(")) return std::nullopt;
  const std::uint32_t begin = mark + 1;
  for (std::uint32_t end = std::min(sentence.end, begin + 4); end > begin; --end) {
    for (const ClassName lexicon_class : {ClassName("us_state"), ClassName("country_name"), ClassName("region_name"),
                                          ClassName("us_state_abbreviation")}) {
      const LexiconEntry* entry = Whole(begin, end, lexicon_class);
      if (entry == nullptr) continue;
      if (entry->Attribute("postal") == "word" && context_.CaseSpeaks(begin) && context_.Form(begin).back() >= 'a')
        continue;
      return Area{entry->Attribute("country"), entry->Attribute("region")};
    }
  }
  return std::nullopt;
}

// A country, a state, a province by its own name.
std::optional<PlacePin> Pinner::PinArea(std::uint32_t begin, std::uint32_t end) const {
  const LexiconEntry* state = Whole(begin, end, "us_state");
  if (state == nullptr) state = Whole(begin, end, "us_state_abbreviation");
  const LexiconEntry* country = Whole(begin, end, "country_name");
  if (state != nullptr && country != nullptr) {  // two places of that name: the report's other countries decide
    const auto count = [&](const LexiconEntry& e) {
      const auto found = countries_.find(e.Attribute("country"));
      return found == countries_.end() ? 0 : found->second;
    };
    if (count(*state) == count(*country)) return std::nullopt;
    if (count(*state) > count(*country))
      country = nullptr;
    else
      state = nullptr;
  }
  PlacePin pin;
  if (country != nullptr) {
    pin.country = country->Attribute("country");
    pin.precision = country->Attribute("part").empty() ? PlacePin::Precision::kCountry : PlacePin::Precision::kRegion;
    return pin;
  }
  if (state != nullptr && state->Attribute("also") == "city")
    return std::nullopt;  // the better known city has that name
  const LexiconEntry* region = state != nullptr ? state : Whole(begin, end, "region_name");
  if (region == nullptr && end - begin > 1 && context_.hits.Is(begin, "direction_word")) {  // "northern Mali"
    for (const ClassName lexicon_class : {ClassName("country_name"), ClassName("us_state"), ClassName("region_name")}) {
      if (region == nullptr) region = Whole(begin + 1, end, lexicon_class);
    }
  }
  if (region == nullptr) return std::nullopt;
  pin.country = region->Attribute("country");
  pin.precision = PlacePin::Precision::kRegion;
  return pin;
}

double Pinner::Score(const GazetteerPlace& place) const {
  double score = std::log10(1.0 + place.population) + (place.kind == PlaceKind::kCapital         ? 1.0
                                                       : place.kind == PlaceKind::kRegionCapital ? 0.3
                                                                                                 : 0.0);
  if (const auto found = countries_.find(place.country); found != countries_.end())
    score += 1.5 + std::min(found->second, 10) * 0.15;
  if (const auto found = regions_.find(place.region); !place.region.empty() && found != regions_.end()) score += 2.0;
  return score;
}

std::optional<PlacePin> Pinner::PinCity(std::uint32_t begin, std::uint32_t end,
                                        const std::optional<Area>& qualifier) const {
  const Gazetteer& gazetteer = context_.knowledge.gazetteer();
  std::optional<GazetteerPlace> best;
  double best_score = 0, second_score = 0;
  std::string_view second_country;
  std::size_t seen = 0;
  for (std::uint32_t index : gazetteer.Find(FoldedName(context_, begin, end))) {
    if (++seen > kMaxNamesakes) break;
    const GazetteerPlace place = gazetteer.Entry(index);
    if (qualifier &&
        (place.country != qualifier->country || (!qualifier->region.empty() && place.region != qualifier->region)))
      continue;
    const double score = Score(place);
    if (!best || score > best_score) {
      if (best && (best->latitude != place.latitude)) second_score = best_score, second_country = best->country;
      best = place, best_score = score;
    } else if (score > second_score) {
      second_score = score, second_country = place.country;
    }
  }
  PlacePin pin;
  pin.precision = PlacePin::Precision::kCity;
  if (!best) {
    if (!qualifier) return std::nullopt;
    pin.country = qualifier->country;  // a village that the gazetteer does not have
    return pin;
  }
  const bool country_named = countries_.contains(best->country);
  if (!qualifier && !country_named && best->population < kWellKnown) return std::nullopt;
  if (!qualifier && best->population < kSmall && !IsMainCountry(best->country)) return std::nullopt;
  const bool tie = best_score - second_score < kMargin;
  if (tie && second_country != best->country && !qualifier) return std::nullopt;
  pin.country = best->country;
  const bool same_region_known = qualifier && !qualifier->region.empty();
  if (tie && !same_region_known && second_score > 0 && best->population < kWellKnown) {
    pin.precision = PlacePin::Precision::kCountry;
    return pin;
  }
  pin.latitude = best->latitude;
  pin.longitude = best->longitude;
  if (best->kind == PlaceKind::kPartOfCity) pin.precision = PlacePin::Precision::kDistrict;
  return pin;
}

void Pinner::PinDirect(std::size_t i) {
  Mention& mention = context_.annotation.mentions[i];
  if (!IsName(i) || TypeOf(i) != EntityType::kPlace) return;
  const auto qualifier = Qualifier(i);
  if (!qualifier || qualifier->region.empty()) mention.pin = PinArea(mention.begin_token, mention.end_token);
  if (!mention.pin) mention.pin = PinCity(mention.begin_token, mention.end_token, qualifier);
  const bool is_region = IsRegionWord(mention.end_token - 1) || IsRegionWord(mention.begin_token);
  if (!mention.pin && is_region && mention.end_token - mention.begin_token > 1) {
    mention.pin.emplace().precision = PlacePin::Precision::kRegion;  // "Tolm County": where, nobody knows
  }
  if (mention.pin && mention.pin->precision == PlacePin::Precision::kCity && IsRegionOf(mention.end_token)) {
    mention.pin->precision = PlacePin::Precision::kRegion;  // "San Miguel department" is not its capital
    mention.pin->latitude = mention.pin->longitude = std::nullopt;
  }
}

bool Pinner::IsRegionWord(std::uint32_t token) const {
  const LexiconEntry* word = context_.hits.At(token, "place_word");
  return word != nullptr && word->Attribute("precision") == "region";
}

bool Pinner::IsRegionOf(std::uint32_t token) const {
  const std::vector<Token>& tokens = context_.annotation.tokens;
  return token < tokens.size() && IsRegionWord(token) && tokens[token].sentence == tokens[token - 1].sentence;
}

// "Kabul airport", "the Grand Hotel in Brighton": a building stands where its city does, as far as we know.
void Pinner::PinFacility(std::size_t i) {
  Mention& mention = context_.annotation.mentions[i];
  const EntityType type = TypeOf(i);
  if (!IsName(i) || mention.pin) return;
  if (type != EntityType::kFacility && type != EntityType::kPlace) return;
  const std::vector<Token>& tokens = context_.annotation.tokens;
  std::optional<PlacePin> city;
  const bool built = type == EntityType::kFacility || context_.hits.Is(mention.end_token - 1, "facility_word");
  for (std::uint32_t end = mention.end_token - 1; end > mention.begin_token && !city && built; --end) {
    if (tokens[end].upos == Upos::kPunct || !context_.hits.Is(end, "facility_word")) continue;
    city = PinCity(mention.begin_token, end, std::nullopt);
  }
  const std::uint32_t sentence_end = context_.SentenceOf(mention.begin_token).end;
  const bool place_follows = i + 1 < context_.annotation.mentions.size() && mention.end_token < sentence_end &&
                             context_.annotation.mentions[i + 1].begin_token == mention.end_token + 1;
  if (!city && built && place_follows &&
      (context_.hits.Is(mention.end_token, "place_cue") || context_.Form(mention.end_token) == ",")) {
    city = context_.annotation.mentions[i + 1].pin;
  }
  if (city && !city->country.empty()) {
    if (city->precision != PlacePin::Precision::kCity && city->precision != PlacePin::Precision::kDistrict)
      city->latitude = city->longitude = std::nullopt;
    mention.pin = city;
    mention.pin->precision = built ? PlacePin::Precision::kFacility : PlacePin::Precision::kUnknown;
    return;
  }
  if (countries_.size() == 1) {  // one country in the whole report
    PlacePin pin;
    pin.country = countries_.begin()->first;
    mention.pin = pin;
  }
}

// One place per name and report: mentions without a pin, or with a poorer one, take their entity's best.
void Pinner::SharePins() {
  std::vector<std::optional<PlacePin>> best(context_.annotation.entities.size());
  const auto worth = [](const std::optional<PlacePin>& pin) {
    return !pin ? 0 : pin->latitude ? 3 : pin->precision != PlacePin::Precision::kUnknown ? 2 : 1;
  };
  for (const Mention& mention : context_.annotation.mentions) {
    std::optional<PlacePin>& at = best[mention.entity.index()];
    if (worth(mention.pin) > worth(at)) at = mention.pin;
  }
  for (Mention& mention : context_.annotation.mentions) {
    if (mention.form != Mention::Form::kPronoun) mention.pin = best[mention.entity.index()];
  }
}

}  // namespace

void PinPlaces(NameContext& context) {
  Pinner(context).Run();
}

}  // namespace rashomon
