// A decision as the API gives it. Private to this folder.
#pragma once

#include "codec/json_writer.h"
#include "store/store.h"

namespace rashomon {

void WriteDecision(JsonWriter& json, const StoreDecision& decision);

}  // namespace rashomon
