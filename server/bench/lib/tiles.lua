-- wrk script: the paths of the file PATHS in turn, each thread beginning at another place.
local paths = {}
for line in io.lines(os.getenv("PATHS")) do
  paths[#paths + 1] = line
end
local threads = 0

function setup(thread)
  thread:set("sent", threads * 7)
  threads = threads + 1
end

function request()
  sent = sent + 1
  return wrk.format("GET", paths[sent % #paths + 1])
end
