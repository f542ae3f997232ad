#include "ingest/ingest.h"

namespace rashomon {
}  // namespace rashomon
