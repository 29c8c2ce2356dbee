import { Document, Packer, Paragraph, TextRun, Header, Footer, Table, TableRow, TableCell, PageNumber } from 'docx';
import { unzipSync, zipSync, zip } from 'fflate';
function build(){
  const ch=[];
  for(let i=0;i<30;i++) ch.push(new Paragraph({children:[new TextRun('Some text about the thing '+i),new TextRun({text:'bold',bold:true})]}));
  ch.push(new Table({rows:Array.from({length:6},(_, r)=>new TableRow({children:[0,1,2].map(c=>new TableCell({children:[new Paragraph('cell '+r+c)]}))}))}));
  return new Document({creator:'x',title:'t',sections:[{children:ch,headers:{default:new Header({children:[new Paragraph('h')]})},footers:{default:new Footer({children:[new Paragraph({children:[new TextRun({children:[PageNumber.CURRENT]})]})]})}}]});
}
const N=100;
function time(name,f){f();f();const t=performance.now();for(let i=0;i<N;i++)f();console.log(name,((performance.now()-t)/N).toFixed(2),'ms')}
for (let k=0;k<2;k++){
time('build',build);
time('compile',()=>Packer.compiler.compile(build()));
const files=Packer.compiler.compile(build());
for(const [p,d] of files) if(k==0)console.log(p,d.length);
const enc=new TextEncoder();
const o=Object.fromEntries([...files].map(([p,d])=>[p,typeof d==='string'?enc.encode(d):d]));
time('zip6',()=>zipSync(o));
time('zip1',()=>zipSync(o,{level:1}));
const z=zipSync(o);
time('unzip',()=>unzipSync(z));
}
