/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the store: what of an address and of a number says whose it is. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** INTAKE_PERSON_KEY_DIGITS: a number with fewer digits than this may be anyone's. */
#define INTAKE_PERSON_KEY_DIGITS 8

/**
 * intake_person_key_dup_email: the address as its provider reads it (transfer full): case never counts; where all mail of a name with and without full
 * stops or "+tag" comes to one box, these do not either.
 */
char *intake_person_key_dup_email (const char *email);

/** intake_person_key_dup_digits: a number's digits without the "00" or "0" that go before its own (transfer full). */
char *intake_person_key_dup_digits (const char *phone);

/** intake_person_key_is_same_number: whether @digits, of one number, and @phone are the same but for the country. */
gboolean intake_person_key_is_same_number (const char *digits,
                                           const char *phone);

G_END_DECLS
