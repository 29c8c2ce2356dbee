// Included before better-sqlite3's sources when they are compiled for Electron 33 (Node-API 9).
// The source needs references to strings, which Node-API 9 has only as an experiment; there a finalizer may not
// touch the garbage collector, and node-addon-api must put it off. node-api-headers no longer declares how.
#include <node_api.h>
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
extern "C" napi_status node_api_post_finalizer(node_api_basic_env env, napi_finalize callback, void *data, void *hint);
