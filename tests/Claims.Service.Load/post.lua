-- Sends the article that ARTICLE names with every request, and says at the end how many answers were not 200.
wrk.method = "POST"
wrk.headers["Content-Type"] = "text/plain"
local file = assert(io.open(os.getenv("ARTICLE"), "rb"))
wrk.body = file:read("*a")
file:close()

function done(summary, latency)
  io.write(string.format("over HTTP: %.0f articles/s, p50 %.1f ms, p99 %.1f ms, max %.1f ms, %d not answered with 200\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
    summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.write + summary.errors.connect))
end
