#include <stdbool.h>

/* Whether this process listens to a signal with `cph_watch_signals`: then what it does is that listener's business alone. */
bool cph_is_watched(int number);
