// An indicator's name -> whether less is better. Pure. Unknown names are taken as more is better, the usual case.

const LESS =
  /待機|事故|犯罪|刑法犯|不登校|いじめ|滞納|未納|未収|不納|苦情|死亡|死者|自殺|火災|焼損|離職|離婚|空き?家|廃棄|排出|ごみ|ゴミ|温室|CO2|二酸化炭素|負担率|負債|借入|残高|赤字|漏水|喫煙|肥満|メタボ|罹患|り患|重症|透析|要介護|要支援|介護認定|失業|放棄|遊休|被害|違反|時間外|残業|超過勤務|未受診|未利用|転出|社会減|自然減|減少数|減少率|格差|経常収支比率|公債費比率|将来負担|苦手|不安|孤立|虐待|むし歯|虫歯|う歯|再犯|クレーム|コスト|経費|使用量|消費量/
const MORE_AFTER_ALL = /削減[率量額数]|減量率|解消|防止|対策|削減時間|相談|受入|講座|教室|訓練|支援|活用|協力/

export const lessIsBetter = (item: string): boolean => LESS.test(item) && !MORE_AFTER_ALL.test(item)
