#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take a variable number of arguments, which Swift cannot give.

static inline CURLcode curl_put_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_put_size(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_put_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_put_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_put_receiver(CURL *handle, curl_write_callback receiver, void *user) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, receiver);
    return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_WRITEDATA, user) : code;
}

static inline CURLcode curl_put_giver(CURL *handle, curl_read_callback giver, curl_seek_callback seeker, void *user) {
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, giver);
    curl_easy_setopt(handle, CURLOPT_SEEKFUNCTION, seeker);
    curl_easy_setopt(handle, CURLOPT_SEEKDATA, user);
    return curl_easy_setopt(handle, CURLOPT_READDATA, user);
}

// Its flags are macros.
static inline CURLcode curl_begin(void) {
    return curl_global_init(CURL_GLOBAL_DEFAULT);
}

static inline long curl_status(CURL *handle) {
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}
