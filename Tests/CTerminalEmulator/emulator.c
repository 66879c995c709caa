#include "CTerminalEmulator.h"
int cte_placeholder(void) { return 0; }
