/**
 * Abbreviations that job titles and job ads commonly use, and what they stand for. A general list:
 * those of single trades are learned from listed titles such as "Certified Nursing Assistant (CNA)".
 */
const LIST = `
acct=account; accts=account; acctg=accounting; acctnt=accountant; adm=administrative; admin=administrative;
administr=administrator; adv=advisor; advert=advertising; ae=account executive; agt=agent; analyt=analyst;
appt=appointment; apps=application; app=application; arch=architect; assoc=associate; assocs=associate; asst=assistant; assist=assistant;
atty=attorney; av=audio visual; avp=assistant vice president; bd=business development; bdr=business development representative;
bi=business intelligence; bldg=building; bus=bus; ba=business analyst; capt=captain; cdl=commercial driver; ceo=chief executive officer;
cert=certified; cfo=chief financial officer; ciso=chief information security officer; chem=chemical; cio=chief information officer;
civ=civil; cmo=chief marketing officer; cna=certified nursing assistant; cnc=computer numerical control;
coo=chief operating officer; coord=coordinator; corp=corporate; cpa=certified public accountant; crna=certified registered nurse anesthetist; csr=customer service representative; cto=chief technology officer;
ctr=center; cust=customer; db=database; dba=database administrator; dep=deputy; dept=department; dev=developer; devs=developer; devops=development operations;
dir=director; dist=district; distr=distribution; div=division; dvm=veterinarian; ea=executive assistant; ed=education; edu=education;
elec=electrical; electr=electrical; emt=emergency medical technician; eng=engineer; engr=engineer; engg=engineering; env=environmental; equip=equipment; er=emergency room;
evp=executive vice president; exec=executive; fab=fabrication; fin=financial; fp=financial planning; frontend=front end; fullstack=full stack; backend=back end; gen=general; gm=general manager;
govt=government; gp=general practitioner; hosp=hospital; hr=human resources; hrbp=human resources business partner; hris=human resources information system; hse=health safety environment; ehs=environment health safety;
hskpg=housekeeping; hvac=heating ventilation air conditioning; icu=intensive care unit; info=information; ins=insurance; insp=inspector; inst=instructor; instr=instructor; int=international; intl=international;
inv=inventory; it=information technology; jr=junior; jnr=junior; lab=laboratory; lic=licensed; lpn=licensed practical nurse; lvn=licensed vocational nurse; ltc=long term care; mach=machine;
maint=maintenance; mech=mechanical; med=medical; mfg=manufacturing; mgmt=management; mgmnt=management; mgr=manager; mngr=manager; mgt=management; mgrs=manager; mktg=marketing; mkt=marketing; mkting=marketing; ml=machine learning; ai=artificial intelligence;
mlt=medical laboratory technician; msw=social worker; mt=medical technologist; natl=national; nat=national; np=nurse practitioner; nurs=nursing; ofc=office; off=office; op=operator; oper=operator; opr=operator;
ops=operations; opers=operations; ot=occupational therapist; ota=occupational therapy assistant; pa=physician assistant; paralgl=paralegal; pc=personal computer; pct=patient care technician; phys=physical; pm=project manager; pmo=project management office;
pr=public relations; pres=president; prin=principal; proc=process; prod=production; prof=professor; prog=programmer; proj=project; pt=physical therapist; pta=physical therapist assistant; ptnr=partner; purch=purchasing;
qa=quality assurance; qc=quality control; qty=quantity; rd=research development; re=real estate; reg=registered; rehab=rehabilitation; rel=relation; rep=representative; reps=representative; res=research; rn=registered nurse; rt=respiratory therapist;
sales=sales; sci=science; sdr=sales development representative; sec=secretary; secy=secretary; seo=search engine optimization; sem=search engine marketing; serv=service; svc=service; svcs=service; shpg=shipping; slp=speech language pathologist; snr=senior; soc=social; sped=special education;
spec=specialist; specl=specialist; spclst=specialist; spvr=supervisor; sr=senior; stat=statistical; sup=supervisor; supv=supervisor; supvr=supervisor; suprv=supervisor; supt=superintendent; svp=senior vice president; swe=software engineer; sde=software development engineer; sdet=software development engineer test; sre=site reliability engineer; sys=system; sysadmin=system administrator;
ta=teaching assistant; tech=technician; techn=technician; tchr=teacher; telecom=telecommunications; temp=temporary; trans=transportation; transp=transportation; treas=treasurer; tv=television; ui=user interface; univ=university; ux=user experience;
vet=veterinary; vp=vice president; vol=volunteer; whse=warehouse; wkr=worker; yr=year; k8=elementary; phd=doctor; esl=english second language; hgv=heavy truck; lgv=heavy truck; otr=over road; sap=sap; seo=search engine optimization; mri=magnetic resonance imaging; ct=computed tomography; biz=business; comms=communications; fpa=financial planning analysis; recept=receptionist; bookkpr=bookkeeper; electn=electrician; carp=carpenter; plumb=plumbing; hk=housekeeping; cook=cook; lt=lieutenant; sgt=sergeant; ofcr=officer; nite=night; wlder=welder; drvr=driver; maj=major
`;

/** By abbreviation, in lower case without full stops. */
export const COMMON_ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  LIST.split(';').flatMap((entry): [string, string[]][] => {
    const [short, long] = entry.trim().split('=') as [string, string?];
    return long && long !== short ? [[short, long.split(' ')]] : [];
  }),
);
