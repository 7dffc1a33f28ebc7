#ifndef COBALAMIN_CDEFINITIONS_H
#define COBALAMIN_CDEFINITIONS_H

// The tables and profiles that fhir-codegen writes, embedded in the program.
// Each function returns the first byte and stores the length; the bytes live as long as the program.

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The elements of every R4 resource and data type, one line each (format: Definitions/ElementTable.swift).
const uint8_t *cobalamin_elements(size_t *length);

/// Constraint keys with severity and FHIRPath expression, one line each.
const uint8_t *cobalamin_constraints(size_t *length);

/// The value sets that required bindings name, one line each.
const uint8_t *cobalamin_value_sets(size_t *length);

/// The code systems that those value sets take whole, one line each.
const uint8_t *cobalamin_code_systems(size_t *length);

/// The prefixes and units of UCUM, one line each (format: UCUM/UnitTable+Reading.swift).
const uint8_t *cobalamin_units(size_t *length);

/// `Profiles/`: the line of `package.json` (no resourceType), then one resource a line, compact.
const uint8_t *cobalamin_profiles(size_t *length);

/// `Profiles/feeds/`: for each map a line of its path and its length, then its text.
const uint8_t *cobalamin_feeds(size_t *length);

#pragma clang assume_nonnull end

#endif
