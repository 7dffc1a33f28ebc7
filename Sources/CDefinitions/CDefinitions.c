#include "CDefinitions.h"

// Written by `swift run fhir-codegen`; an array itself cannot be imported into Swift.
static const uint8_t elements[] = {
#embed "tables/elements.tsv" suffix(, )
    0};
static const uint8_t constraints[] = {
#embed "tables/constraints.tsv" suffix(, )
    0};
static const uint8_t value_sets[] = {
#embed "tables/value-sets.tsv" suffix(, )
    0};
static const uint8_t code_systems[] = {
#embed "tables/code-systems.tsv" suffix(, )
    0};
static const uint8_t units[] = {
#embed "tables/ucum.tsv" suffix(, )
    0};
static const uint8_t profiles[] = {
#embed "tables/profiles.blob" suffix(, )
    0};
static const uint8_t feeds[] = {
#embed "tables/feeds.blob" suffix(, )
    0};

#define TABLE(name)                                  \
    const uint8_t *cobalamin_##name(size_t *length) { \
        *length = sizeof name - 1;                    \
        return name;                                  \
    }

TABLE(elements)
TABLE(constraints)
TABLE(value_sets)
TABLE(code_systems)
TABLE(units)
TABLE(profiles)
TABLE(feeds)
