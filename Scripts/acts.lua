-- For wrk: files inputs as many people at once, each with a mark and words of its own, and says how it went.
-- Arguments: a file with a line "cookie token" for each person, then the number of the consultation, its version, its kind.

local people, target, number, thread = {}, "", 0, ""
local threads = {}

function setup(each)
    table.insert(threads, each)
    each:set("which", #threads)
end

function init(arguments)
    for line in io.lines(arguments[1]) do
        local cookie, token = line:match("^(%S+) (%S+)$")
        table.insert(people, {cookie = cookie, token = token})
    end
    given = ("consultation=%s&version=%s&kind=%s&clause=0"):format(arguments[2], arguments[3], arguments[4])
    thread = which .. "x" .. arguments[5]
    origin = "http://" .. wrk.host .. ":" .. wrk.port
end

function request()
    number = number + 1
    local person = people[number % #people + 1]
    local unique = thread .. "x" .. number
    local body = given .. "&form_token=" .. person.token .. "&mark=" .. unique
        .. "&text=Input+" .. unique .. ".+The+deadline+is+too+short+for+small+publishers%2C+who+have+nobody+to+spare+for+it."
    return wrk.format("POST", "/acts/comment.filed", {
        ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = person.cookie, ["Origin"] = origin,
    }, body)
end

function done(summary, latency)
    io.write(("figures %d %d %d %d %d\n"):format(
        summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
        summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
