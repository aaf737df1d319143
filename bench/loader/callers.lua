-- Each request comes from another network, as readers do: what one network may ask for is not what is measured.
-- Where an address says ~n~, each request asks for something that nobody asked for before.
local count = 0
local path
function request()
  path = path or wrk.path
  count = count + 1
  wrk.headers["x-forwarded-for"] = "10." .. (count % 250) .. "." .. (math.floor(count / 250) % 250) .. ".1"
  return wrk.format(nil, (string.gsub(path, "~n~", os.time() .. count)))
end
