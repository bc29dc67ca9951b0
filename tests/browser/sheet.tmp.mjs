import { chromium } from '@playwright/test';
const [out, ...files] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--allow-file-access-from-files'] });
const p = await b.newPage({ viewport: { width: 1600, height: 900 } });
const { readFileSync } = await import('node:fs');
await p.setContent(`<body style="margin:8px;background:#888;display:flex;gap:10px;align-items:flex-start">` + files.map(f => `<figure style="margin:0"><img style="width:${1580/files.length-12}px" src="data:image/png;base64,${readFileSync('artefacts/'+f+'.png').toString('base64')}"></figure>`).join(''));
await p.screenshot({ path: out, fullPage: true });
await b.close();
