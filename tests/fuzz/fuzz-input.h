/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the fuzz targets share: a file in memory, read to its end. */
#pragma once

#include "intake-source.h"

/** LLVMFuzzerTestOneInput: what a fuzzer calls with each input; defined by each target. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/** fuzz_input_create: a file in memory; its path is written to @path. */
int fuzz_input_create (char *path,
                       gsize size);

/** fuzz_input_read: opens a file and reads all its sheets, asserting that what comes keeps the contract. */
void fuzz_input_read (const char                *path,
                      const IntakeSourceOptions *options);
