#pragma once
// Digests of OpenSSL's libcrypto, without a header of OpenSSL in the interface.
#include <stddef.h>
#include <stdint.h>

/// Writes the version-5 UUID (RFC 9562) of a name in a namespace; 0 when libcrypto refuses.
int cobalamin_uuid5(const uint8_t namespace_uuid[16], const void *name, size_t length,
                    uint8_t uuid[16]);

/// Writes the SHA-256 of some bytes; 0 when libcrypto refuses.
int cobalamin_sha256(const void *bytes, size_t length, uint8_t digest[32]);
