#include "CDigest.h"

#include <openssl/evp.h>
#include <string.h>

int cobalamin_uuid5(const uint8_t namespace_uuid[16], const void *name, size_t length,
                    uint8_t uuid[16]) {
    uint8_t digest[EVP_MAX_MD_SIZE];
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    int ok = context != NULL && EVP_DigestInit_ex(context, EVP_sha1(), NULL) == 1 &&
             EVP_DigestUpdate(context, namespace_uuid, 16) == 1 &&
             EVP_DigestUpdate(context, name, length) == 1 &&
             EVP_DigestFinal_ex(context, digest, NULL) == 1;
    EVP_MD_CTX_free(context);
    if (!ok) return 0;
    memcpy(uuid, digest, 16);
    uuid[6] = (uint8_t)((uuid[6] & 0x0F) | 0x50);
    uuid[8] = (uint8_t)((uuid[8] & 0x3F) | 0x80);
    return 1;
}

int cobalamin_sha256(const void *bytes, size_t length, uint8_t digest[32]) {
    return EVP_Digest(bytes, length, digest, NULL, EVP_sha256(), NULL) == 1;
}
