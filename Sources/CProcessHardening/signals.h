#include <stdbool.h>

/* Opens a pipe in which handlers of signals leave what came; neither end blocks, and no program that is started gets it. */
bool cph_open_signal_pipe(int ends[2]);
/* For a handler: leaves the number of a signal in a pipe. A full one holds enough news already. */
void cph_leave_signal(int end, int number);

/* Whether this process listens to a signal with `cph_watch_signals`: then what it does is that listener's business alone. */
bool cph_is_watched(int number);
