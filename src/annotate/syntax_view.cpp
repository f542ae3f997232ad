#include "annotate/syntax.h"
