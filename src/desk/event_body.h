// The dossier of one event as the server answers it: that of the engine, with what the store knows beside it. Of large
// events it is kept in the store, each until its event changes or another program comes that may tell it otherwise, so
// that who asks first need not wait for it.
#pragma once

#include <functional>
#include <string>

#include "engine/engine.h"
#include "server/desk.h"
#include "store/store.h"

namespace rashomon {

[[nodiscard]] StoreSelection SelectionOf(StoreEventId event, const DeskHour& hour);

// JSON (docs/formats/dossier.md, with "revision", "changed", "as_of" and "desk" before the dossier's own keys).
[[nodiscard]] Result<std::string> MakeEventBody(Store& store, const Engine& engine, const StoreEvent& event,
                                                const DeskHour& as_of);
// The same as of now: the kept one where there is one.
[[nodiscard]] Result<std::string> EventBodyNow(Store& store, const Engine& engine, const StoreEvent& event);

// Makes and keeps the dossiers that the store lacks of its largest events, one at a time, as long as `goes_on` says so,
// and forgets those of others. `store` is open for writing. Gives how many are left to make.
[[nodiscard]] Result<std::size_t> KeepLargeDossiers(Store& store, const Engine& engine,
                                                    const std::function<bool()>& goes_on);

}  // namespace rashomon
