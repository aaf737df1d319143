-- Each request comes from another network, as readers do: what one network may ask for is not what is measured.
local count = 0
function request()
  count = count + 1
  wrk.headers["x-forwarded-for"] = "10." .. (count % 250) .. "." .. (math.floor(count / 250) % 250) .. ".1"
  return wrk.format()
end
