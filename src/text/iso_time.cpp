#include "text/iso_time.h"
