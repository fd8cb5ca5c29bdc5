#pragma once

namespace kiosk::locale {

/// Where the disk brings megabytes around each page that is touched, tells the system that of
/// ICU's data, thirty megabytes, only few and distant pages will be read: all of it was a third
/// of a cold start. Elsewhere the usual neighbours are worth their reading. Call it before
/// anything of ICU; the process, any thread.
void read_data_sparsely();

}  // namespace kiosk::locale
