#include "server/kept_body.h"

#include "server/compress.h"

namespace rashomon {

const std::string& KeptBody::gzip() const {
  std::call_once(packed_, [this] {
    gzip_ = Gzip(plain_);
    packed_bytes_ = gzip_.size();
  });
  return gzip_;
}

}  // namespace rashomon
