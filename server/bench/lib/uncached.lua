-- wrk script: the views of PATHS in turn, each request with another bounding box about the whole of them, so
-- that no two requests of any run are the same and every answer has to be worked out.
local views = {}
for line in io.lines(os.getenv("PATHS")) do
  views[#views + 1] = line
end
local threads, sent = 0, 0

function setup(thread)
  threads = threads + 1
  thread:set("place", threads)
end

function request()
  sent = sent + 1
  local box = string.format("-20.%d%d%06d,48,4,62", place, os.getenv("RUN_NUMBER"), sent)
  return wrk.format("GET", views[sent * place % #views + 1] .. "&bbox=" .. box)
end
