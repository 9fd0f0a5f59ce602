-- Runs in Neovim 0.7 and later; the environment names file, server and node.
local ok, err = pcall(function()
  vim.cmd('edit ' .. vim.env.E2E_FILE)
  vim.bo.filetype = 'typescript'
  -- vim.lsp.start is younger than 0.7; this name works everywhere.
  local id = vim.lsp.start_client({ name = 'secure-bot', cmd = { vim.env.E2E_NODE, vim.env.E2E_SERVER, '--stdio' }, root_dir = vim.fn.getcwd() })
  vim.lsp.buf_attach_client(0, id)
  assert(vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50), 'no diagnostics')
  local found = vim.diagnostic.get(0)
  assert(#found == 1, #found .. ' diagnostics')
  local diagnostic = found[1]
  assert(diagnostic.lnum == 5 and diagnostic.col == 9, 'at ' .. diagnostic.lnum .. ':' .. diagnostic.col)
  assert(diagnostic.source == 'secure-bot', 'source ' .. tostring(diagnostic.source))
  vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
  -- Answers the menu.
  local titles = {}
  vim.ui.select = function(items, _, choose)
    for _, item in ipairs(items) do
      local action = item.action or item[2]
      table.insert(titles, action.title)
    end
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') end
  assert(vim.wait(15000, function() return text():find('safeEqual(expected, given)', 1, true) ~= nil end, 50), 'not applied: ' .. table.concat(titles, ', ') .. '\n' .. text())
  assert(titles[1] == 'Compare in constant time', 'first action: ' .. tostring(titles[1]))
  assert(vim.wait(15000, function() return #vim.diagnostic.get(0) == 0 end, 50), 'diagnostics stayed')
  vim.cmd('write')
end)
if not ok then
  io.stderr:write('FAIL ' .. tostring(err) .. '\n')
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
