#pragma once
int cte_placeholder(void);
