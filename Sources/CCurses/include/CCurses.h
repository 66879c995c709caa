#pragma once
int cc_placeholder(void);
