// SHA-1 and SHA-256 are asked for directly: the generic interface looks its algorithms up by name and
// reads OpenSSL's configuration first, which is a tenth of the start of a short run.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "CDigest.h"

#include <openssl/sha.h>
#include <string.h>

int cobalamin_uuid5(const uint8_t namespace_uuid[16], const void *name, size_t length,
                    uint8_t uuid[16]) {
    uint8_t digest[SHA_DIGEST_LENGTH];
    SHA_CTX context;
    int ok = SHA1_Init(&context) == 1 && SHA1_Update(&context, namespace_uuid, 16) == 1 &&
             SHA1_Update(&context, name, length) == 1 && SHA1_Final(digest, &context) == 1;
    if (!ok) return 0;
    memcpy(uuid, digest, 16);
    uuid[6] = (uint8_t)((uuid[6] & 0x0F) | 0x50);
    uuid[8] = (uint8_t)((uuid[8] & 0x3F) | 0x80);
    return 1;
}

int cobalamin_sha256(const void *bytes, size_t length, uint8_t digest[32]) {
    SHA256_CTX context;
    return SHA256_Init(&context) == 1 && SHA256_Update(&context, bytes, length) == 1 &&
           SHA256_Final(digest, &context) == 1;
}
