#include "engine/engine.h"

namespace rashomon {

struct Engine::State {
  EngineOptions options;
  Language language;
};

Result<Engine> Engine::Create(EngineOptions options) {
  Result<LanguageSources> sources = LanguageSources::BuiltIn(options.language);
  if (sources && !options.data_folder.empty()) sources = sources->With(options.data_folder);
  if (!sources) return std::unexpected(sources.error());
  Result<Language> language = Language::Load(*sources);
  if (!language) return std::unexpected(language.error());
  Engine engine;
  engine.state_ = std::make_shared<const State>(State{std::move(options), std::move(*language)});
  return engine;
}

AnnotatedReport Engine::Annotate(rashomon::Report report) const {
  AnnotatedReport out;
  out.annotation = rashomon::Annotate(report, state_->language, {.reference_date = state_->options.reference_date});
  out.claims = ExtractClaims(report, out.annotation, state_->language);
  out.annotation.DropWorkingLayers();
  out.report = std::move(report);
  return out;
}

void Engine::AnnotateAll(const std::function<std::optional<Report>()>& next,
                         const std::function<void(AnnotatedReport)>& done) const {
  while (std::optional<Report> report = next()) done(Annotate(std::move(*report)));
}

Dossier Engine::MakeDossier(std::vector<AnnotatedReport> reports) const {
  Grouping grouping = GroupReports(reports, state_->options.group);
  return BuildDossier(std::move(reports), grouping, state_->options.dossier);
}

}  // namespace rashomon
