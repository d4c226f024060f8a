"""One script for the rules, which are written in simplified hanzi, whatever script the text is in.

Only hanzi that the rules know are folded, and of those only the ones that are no simplified hanzi themselves
(后 may be an empress); so the table needs no dictionary. Source: the single hanzi of CC-CEDICT.
"""

_TRADITIONAL = (
    "萬與專坵業東絲兩嚴個箇為爲麗擧舉麼義烏樂喬椉習鄉書買於雲亞產親僅讐從們價眾衆優會傳傷倫體餘彿髴妳珮偘"
    "妷姪侶儂竢傾叚兒尅黨蘭關興茲養內岡寫軍農辳馮決減幾凱齣擊栞劃劉則剛剏剙創別彆製劵劇勸辦務動勵勞區醫楄"
    "韆華協單賣愽蔔佔盧衛卻捲廠廳厤曆歴歷厲廈廚縣參叅葠蓡雙發髮變敍敘秖衹隻呌檯臺颱葉號嘆歎籲喫衕後嚮曏嚇"
    "呂嗎唫聽唘啓啟吳員咼週嘑咊龢嚀偺喒閧鬨嘍囑迴逥囙團糰園圍國圖聖場塲阯埳堅壇罈墖墻牆聲處俻備復複亱夠頭"
    "誇奮獎奧嬭婦媍媽薑婁婭孃嬰嬸壻孫學寕寧甯實憲宮傢賓詧對尋導將尒爾儘盡侷跼屬屢嶽峯廵佈帥師蓆幇幚幫幙幹"
    "秊並併竝倖廣莊庫應龐開張彌瀰彈強彊歸噹當彔錄徹徃悳惪憶誌憂唸懷態恠總懇驚憤願嘅戯戲戰戶纔紥紮託執揚敭"
    "護報擔撥拏掛揮據揷搖攤捄數斷無旹時暎昰暱顯曉晻闇麯冣朢朞術硃樸機權條來楊桮盃傑闆搆構菓栢栁桺標欄樣欒"
    "桒橋樑楳夢檢樓槩橫歐謌畢匯彙滙漢湯瀋沒灋氾汎註潔測濟塗湼漁溫遊滿潛澂點炤熈鷰愛爺獨瑪翫環現珎琹電畫畱"
    "療癡監蓋盤碩確禱稟離種祕稱稾牎牕窓窻耑咲簽籖籤簡筦係繫緊緐約級紀納紛帋紙練組細織終紹經結繞遶繪給絕絶"
    "統繼續綽維編繆網羅罷辠羣飜聶職聯肎脅脇衚鬍騰緻捨艦舩藝節囌甦蘇蘓範艸萊獲穫營薩蔕蔣濛矇虛雖補錶裵見觀"
    "槼規眎眡視覽覺譽計訃認讓訓議訊記講許論設訪証證評愬訴詞譯詩詰誠話諙詢該詳誡語說説請諸諾課誰調談謀諶謊"
    "諫謔謂諺謝謠謙譚譜譴貝負貢財責賬貨質販貼費賀賈資賞賽讃讚賛贊趙趕踐車軌軒轉輪輕載輔輩輯轅辤辭辯邊達過"
    "運還這進連遲選遞邏偪徧遺鄧郵鄒鄰隣鄭採釋裏裡鋻鍳鑑鑒針鍼鍾鐘鈄錢鐵銘銀鏈銷鋒鎮鏢長門閆問間閨聞閭闡隊"
    "陽坿陸陳隨難覇靜麪麵韋韓頁項顧頓預領頻題顏顔頟額風颶飛飯舘館馬敺駈驅駁駮罵駡驕駱騎魯鮑尟尠鮮鱻麥黃皷"
    "齊龍龔"
)
_SIMPLIFIED = (
    "万与专丘业东丝两严个个为为丽举举么义乌乐乔乘习乡书买于云亚产亲仅仇从们价众众优会传伤伦体余佛佛你佩侃"
    "侄侄侣侬俟倾假儿克党兰关兴兹养内冈写军农农冯决减几凯出击刊划刘则刚创创创别别制券剧劝办务动励劳区医匾"
    "千华协单卖博卜占卢卫却卷厂厅历历历历厉厦厨县参参参参双发发变叙叙只只只叫台台台叶号叹叹吁吃同后向向吓"
    "吕吗吟听启启启吴员呙周呼和和咛咱咱哄哄喽嘱回回因团团园围国图圣场场址坎坚坛坛塔墙墙声处备备复复夜够头"
    "夸奋奖奥奶妇妇妈姜娄娅娘婴婶婿孙学宁宁宁实宪宫家宾察对寻导将尔尔尽尽局局属屡岳峰巡布帅师席帮帮帮幕干"
    "年并并并幸广庄库应庞开张弥弥弹强强归当当录录彻往德德忆志忧念怀态怪总恳惊愤愿慨戏戏战户才扎扎托执扬扬"
    "护报担拨拿挂挥据插摇摊救数断无时时映是昵显晓暗暗曲最望期术朱朴机权条来杨杯杯杰板构构果柏柳柳标栏样栾"
    "桑桥梁梅梦检楼概横欧歌毕汇汇汇汉汤沈没法泛泛注洁测济涂涅渔温游满潜澄点照熙燕爱爷独玛玩环现珍琴电画留"
    "疗痴监盖盘硕确祷禀离种秘称稿窗窗窗窗端笑签签签简管系系紧繁约级纪纳纷纸纸练组细织终绍经结绕绕绘给绝绝"
    "统继续绰维编缪网罗罢罪群翻聂职联肯胁胁胡胡腾致舍舰船艺节苏苏苏苏范草莱获获营萨蒂蒋蒙蒙虚虽补表裴见观"
    "规规视视视览觉誉计讣认让训议讯记讲许论设访证证评诉诉词译诗诘诚话话询该详诫语说说请诸诺课谁调谈谋谌谎"
    "谏谑谓谚谢谣谦谭谱谴贝负贡财责账货质贩贴费贺贾资赏赛赞赞赞赞赵赶践车轨轩转轮轻载辅辈辑辕辞辞辩边达过"
    "运还这进连迟选递逻逼遍遗邓邮邹邻邻郑采释里里鉴鉴鉴鉴针针钟钟钭钱铁铭银链销锋镇镖长门闫问间闺闻闾阐队"
    "阳附陆陈随难霸静面面韦韩页项顾顿预领频题颜颜额额风飓飞饭馆馆马驱驱驱驳驳骂骂骄骆骑鲁鲍鲜鲜鲜鲜麦黄鼓"
    "齐龙龚"
)
_SAMPLE = 20_000
"""Code points by which the script of a text is told."""
_FEW = 0.01
"""Share of folded hanzi that a simplified text may have: odd forms in old novels, names. Traditional ones have 20 %."""
_FOLDING = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplified(text: str) -> str:
    """The text with the hanzi of the rules in their simplified forms; as long as it was."""
    return text.translate(_FOLDING)


def is_traditional(text: str) -> bool:
    """Whether a text is in traditional hanzi, by its beginning."""
    sample = text[:_SAMPLE]
    return sum(before != after for before, after in zip(sample, simplified(sample), strict=True)) > _FEW * len(sample)
